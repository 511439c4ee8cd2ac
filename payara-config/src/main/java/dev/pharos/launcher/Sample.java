package dev.pharos.launcher;

import java.time.ZoneId;
import java.util.List;

/**
 * What one sample organization is about. All texts go into JSON as they are, so they have nothing to escape; that they are
 * samples is said where they are used.
 *
 * @param colour of its status page, {@code #rrggbb}
 * @param open the incident that goes on
 * @param over the incident that is resolved
 * @param once a maintenance
 * @param weekly a maintenance, too
 */
record Sample(
        String name,
        String colour,
        ZoneId zone,
        Services services,
        Story open,
        Story over,
        String once,
        String weekly) {

    /**
     * Names of services; {@link SampleServices.Ids} tells what they are for.
     *
     * @param front the group of the first two
     * @param back the group of the others
     */
    record Services(String front, String followed, String troubled, String back, String recovered, String hidden) {}

    /** An incident in two updates, in Markdown. */
    record Story(String title, String first, String then) {}

    static final List<Sample> ALL = List.of(
            new Sample(
                    "Sample Lamp Works",
                    "#b45309",
                    ZoneId.of("Europe/Berlin"),
                    new Services("Shop", "Online shop", "Checkout", "Delivery", "Parcel tracking", "Warehouse"),
                    new Story(
                            "Payments take longer than usual",
                            "Some payments by card take up to a minute. **Nothing is lost**: please do not pay twice.",
                            "Our payment provider has found an overloaded line and moves traffic away from it."),
                    new Story(
                            "Parcels could not be tracked",
                            "Parcel tracking shows no new positions. The parcels themselves are on their way.",
                            "Positions are shown again, those of the last hour included."),
                    "Checkout moves to new hardware",
                    "Parcel tracking is updated"),
            new Sample(
                    "Sample Ferry Line",
                    "#0f766e",
                    ZoneId.of("Europe/London"),
                    new Services(
                            "Tickets",
                            "Online booking",
                            "Ticket machines",
                            "Travel",
                            "Departure boards",
                            "Crew roster"),
                    new Story(
                            "Ticket machines take no cards",
                            "The ticket machines at the piers take **cash only** at the moment. Booking online works.",
                            "A faulty update of the card readers is the cause. They get the former one back, one by one."),
                    new Story(
                            "Departure boards showed old times",
                            "The boards at the piers show the times of yesterday. Ferries leave as planned.",
                            "All boards show the times of today again."),
                    "New card readers in the ticket machines",
                    "Departure boards are updated"));
}
