package dev.pharos.identity.control;

import dev.pharos.identity.entity.RecoveryCode;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What counts once: steps of codes, and recovery codes. Of all that try, on all nodes, exactly one is answered true. */
@ApplicationScoped
public class SecondFactorStore {

    private static final String USE_STEP =
            "UPDATE account SET totp_step = ? WHERE id = ? AND totp_since IS NOT NULL AND totp_step < ?";
    private static final String USE_CODE =
            "UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND hash = ? AND used_at IS NULL";
    private static final String FORGET = "DELETE FROM recovery_code WHERE account_id = ?";
    private static final String ADD = "INSERT INTO recovery_code (account_id, hash) VALUES (?, ?)";
    private static final String COUNT = "SELECT COUNT(*) FROM recovery_code WHERE account_id = ? AND used_at IS NULL";

    @Inject
    DataSource database;

    /** A code of this step or an earlier one does not count again. */
    @Transactional
    public boolean useStep(long accountId, long step) {
        return update(USE_STEP, step, accountId, step) == 1;
    }

    @Transactional
    public boolean use(long accountId, RecoveryCode code, Instant now) {
        return update(USE_CODE, UtcTimestamps.of(now), accountId, code.hash()) == 1;
    }

    /** These recovery codes and no others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(long accountId, List<RecoveryCode> codes) {
        update(FORGET, accountId);
        codes.forEach(code -> update(ADD, accountId, code.hash()));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public int left(long accountId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COUNT)) {
            select.setLong(1, accountId);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException("The recovery codes could not be counted", exception);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                update.setObject(index + 1, parameters[index]);
            }
            return update.executeUpdate();
        } catch (SQLException exception) {
            throw new IllegalStateException("The second factor could not be written", exception);
        }
    }
}
