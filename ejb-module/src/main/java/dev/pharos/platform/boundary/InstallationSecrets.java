package dev.pharos.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Random keys of 256 bits that are made at their first use and that all nodes share, one for each purpose. */
@ApplicationScoped
public class InstallationSecrets {

    private static final int BYTES = 32;
    private static final String OFFER =
            "INSERT IGNORE INTO installation_secret (purpose, secret, created_at) VALUES (?, ?, UTC_TIMESTAMP(6))";
    private static final String READ = "SELECT secret FROM installation_secret WHERE purpose = ?";

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Inject
    DataSource dataSource;

    /** The key for this purpose (at most 32 characters). */
    public byte[] get(String purpose) {
        return known.computeIfAbsent(purpose, this::readOrMake).clone();
    }

    /** Of several nodes that offer one, the first one's stays, and all read it. */
    private byte[] readOrMake(String purpose) {
        try (var connection = dataSource.getConnection();
                var offer = connection.prepareStatement(OFFER);
                var select = connection.prepareStatement(READ)) {
            var fresh = new byte[BYTES];
            random.nextBytes(fresh);
            offer.setString(1, purpose);
            offer.setBytes(2, fresh);
            offer.executeUpdate();
            select.setString(1, purpose);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException("The secret could not be read", exception);
        }
    }
}
