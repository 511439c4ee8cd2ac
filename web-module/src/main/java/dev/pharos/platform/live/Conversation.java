package dev.pharos.platform.live;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;

/** What clients may say, and what they hear back. */
@ApplicationScoped
class Conversation {

    /** A client that gets so much wrong is broken or probing. */
    private static final int MOST_ERRORS = 10;

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    Rooms rooms;

    @Inject
    PublicRooms publicRooms;

    /** Answers one text message; one thread at a time per connection. */
    void hear(Connection connection, String text) {
        var message = parse(text);
        if (message.isEmpty()) {
            refuse(connection, "invalid-json", "A message is one JSON object.");
            return;
        }
        try {
            answer(connection, message.get());
        } catch (DomainException e) {
            refuse(connection, e.code(), e.getMessage());
        }
    }

    private void answer(Connection connection, JsonObject message) {
        switch (text(message, "type").orElse("")) {
            case "authenticate" -> authenticate(connection, message);
            case "join_organization" -> join(connection, message);
            case "leave_organization" -> leave(connection);
            case "join_public_status" -> joinPage(connection, message);
            case "leave_public_status" -> leavePage(connection);
            case "ping" -> connection.send(Answers.PONG);
            default -> refuse(connection, "unknown-type", "There is no message of this type.");
        }
    }

    private void authenticate(Connection connection, JsonObject message) {
        var visitor = text(message, "token").flatMap(gatekeeper::ofToken);
        if (visitor.isEmpty()) {
            connection.send(Answers.error("invalid-token", "The token is not good, or not good any more."));
            connection.finish(Farewell.REFUSED);
            return;
        }
        var isSame = connection
                .visitor()
                .map(Visitor::organization)
                .filter(visitor.get().organization()::equals)
                .isPresent();
        if (!isSame) {
            rooms.leave(connection);
        }
        connection.become(visitor.get());
        connection.send(Answers.AUTHENTICATED);
    }

    private void join(Connection connection, JsonObject message) {
        var visitor = connection.visitor();
        var organization = text(message, "organizationId").orElse("").toLowerCase(Locale.ROOT);
        if (visitor.isEmpty()) {
            refuse(connection, "unauthenticated", "Authenticate first.");
        } else if (!visitor.get().organization().toString().equals(organization)) {
            refuse(connection, "organization-not-found", "There is no such organization.");
        } else {
            rooms.join(connection, visitor.get(), text(message, "lastEventId").flatMap(EventId::parse));
        }
    }

    private void leave(Connection connection) {
        if (rooms.leave(connection)) {
            connection
                    .visitor()
                    .ifPresent(visitor ->
                            connection.send(Answers.left(visitor.organization().toString())));
        } else {
            refuse(connection, "not-joined", "There is nothing to leave.");
        }
    }

    private void joinPage(Connection connection, JsonObject message) {
        var slug = text(message, "slug").orElse("");
        if (!publicRooms.join(connection, slug, text(message, "ticket").orElse(""))) {
            refuse(connection, "status-page-not-found", "There is no such status page.");
        }
    }

    private void leavePage(Connection connection) {
        publicRooms
                .leave(connection)
                .ifPresentOrElse(
                        slug -> connection.send(Answers.leftPage(slug)),
                        () -> refuse(connection, "not-joined", "There is nothing to leave."));
    }

    private static void refuse(Connection connection, String code, String message) {
        connection.send(Answers.error(code, message));
        if (connection.countError() > MOST_ERRORS) {
            connection.finish(Farewell.TOO_MANY_ERRORS);
        }
    }

    /** The parser has no exception of its own for what is nested too deep. */
    static Optional<JsonObject> parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException noObject) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject message, String name) {
        return message.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
