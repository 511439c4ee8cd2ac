package dev.pharos.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/** {@code pharos.mail.*}, read when it is needed: who sets up mail later need not restart. */
@ApplicationScoped
public class MailSettings {

    private static final int IMPLICIT_TLS_PORT = 465;
    private static final int SUBMISSION_PORT = 587;
    private static final String TIMEOUT_MILLIS = "15000";

    @Inject
    Config config;

    public Optional<String> host() {
        return text("host");
    }

    public String from() {
        return text("from").orElse("pharos@localhost");
    }

    public Optional<String> user() {
        return text("user");
    }

    public Optional<String> password() {
        return text("password");
    }

    public int port() {
        return config.getOptionalValue("pharos.mail.port", Integer.class).orElse(SUBMISSION_PORT);
    }

    /** For Jakarta Mail. Every wait has an end, and a password never travels in the clear unless somebody says so. */
    public Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host().orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var tls = tls();
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
        properties.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS || tls == Tls.OPPORTUNISTIC));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        return properties;
    }

    private Tls tls() {
        return text("tls").map(Tls::of).orElseGet(() -> Tls.standard(port() == IMPLICIT_TLS_PORT, user().isPresent()));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue("pharos.mail." + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
