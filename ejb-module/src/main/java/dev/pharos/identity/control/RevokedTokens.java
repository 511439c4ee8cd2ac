package dev.pharos.identity.control;

import dev.pharos.identity.entity.ClientToken;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.HousekeepingDue;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Client tokens that were revoked before their time; remembered until then. */
@ApplicationScoped
public class RevokedTokens {

    private static final Logger LOG = System.getLogger(RevokedTokens.class.getName());
    private static final String ADD = "INSERT IGNORE INTO revoked_token (jti, expires_at) VALUES (?, ?)";
    private static final String FIND = "SELECT 1 FROM revoked_token WHERE jti = ?";
    private static final String PURGE = "DELETE FROM revoked_token WHERE expires_at < ?";

    /** Verifiers forgive clocks that differ by less. */
    private static final int LONGEST_SKEW_SECONDS = 60;

    @Inject
    DataSource database;

    /** Whether the token was not revoked before. */
    public boolean add(ClientToken token) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, token.id().toString());
            insert.setObject(2, UtcTimestamps.of(token.expiresAt()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw DomainException.unavailable("revoked-tokens", "The token could not be revoked.", e);
        }
    }

    public boolean contains(UUID token) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setString(1, token.toString());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw DomainException.unavailable("revoked-tokens", "The token could not be checked.", e);
        }
    }

    void purge(@ObservesAsync HousekeepingDue due) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(PURGE)) {
            delete.setObject(1, UtcTimestamps.of(due.now().minusSeconds(LONGEST_SKEW_SECONDS)));
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "revoked tokens that are over could not be deleted: {0}", e.getMessage());
        }
    }
}
