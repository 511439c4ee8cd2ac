package dev.pharos.identity.control;

import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SessionKind.Life;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long sessions live, as configured in ISO 8601 durations. */
@ApplicationScoped
public class SessionLives {

    @Inject
    @ConfigProperty(name = "pharos.session.console.idle")
    Optional<Duration> consoleIdle;

    @Inject
    @ConfigProperty(name = "pharos.session.console.absolute")
    Optional<Duration> consoleAbsolute;

    @Inject
    @ConfigProperty(name = "pharos.session.token.idle")
    Optional<Duration> tokenIdle;

    @Inject
    @ConfigProperty(name = "pharos.session.token.absolute")
    Optional<Duration> tokenAbsolute;

    public Life of(SessionKind kind) {
        var standard = kind.defaultLife();
        return switch (kind) {
            case CONSOLE -> new Life(consoleIdle.orElse(standard.idle()), consoleAbsolute.orElse(standard.absolute()));
            case TOKEN -> new Life(tokenIdle.orElse(standard.idle()), tokenAbsolute.orElse(standard.absolute()));
        };
    }
}
