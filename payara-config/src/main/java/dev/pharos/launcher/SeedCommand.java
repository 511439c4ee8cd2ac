package dev.pharos.launcher;

import java.io.IOException;
import java.net.URI;

/**
 * Fills a running installation with sample organizations over its API, as people would. Everything is called a sample. One
 * that cannot be finished is deleted again: half of a sample explains nothing, and nobody knows its log-in.
 */
final class SeedCommand {

    private final SampleApi api;

    SeedCommand(Settings settings) {
        this(URI.create("http://localhost:" + settings.httpPort() + "/"));
    }

    SeedCommand(URI base) {
        api = new SampleApi(base);
    }

    void run() throws InterruptedException {
        try {
            for (var sample : Sample.ALL) {
                seed(sample);
            }
        } catch (IOException away) {
            throw new LaunchException("Pharos does not answer at " + api.base() + "; start it with ./pharos run", away);
        }
    }

    private void seed(Sample sample) throws IOException, InterruptedException {
        var organization = SampleOrganization.register(api, sample);
        try {
            organization.fill();
        } catch (IOException | LaunchException broken) {
            throw new LaunchException(takenBack(organization, reason(broken)), broken);
        }
        Console.say(organization.logInLine());
        Console.say(organization.pageLine());
    }

    /** Deletes what was begun, and tells what came of it. */
    private String takenBack(SampleOrganization organization, String why) throws InterruptedException {
        try {
            organization.delete();
            return organization.name() + " was not finished and has been deleted again: " + why;
        } catch (IOException | LaunchException stays) {
            return "%s was not finished: %s%nIt could not be deleted either: %s%nTo delete it yourself: %s"
                    .formatted(organization.name(), why, reason(stays), organization.logInLine());
        }
    }

    private String reason(Exception broken) {
        return broken instanceof LaunchException
                ? broken.getMessage()
                : "Pharos at " + api.base() + " does not answer any more";
    }
}
