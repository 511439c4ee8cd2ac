package dev.pharos.identity.control;

import com.nimbusds.jose.jwk.ECKey;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Signing keys in the database, shared by all nodes. */
@ApplicationScoped
public class SigningKeyStore {

    private static final String READ = "SELECT private_jwk FROM signing_key ORDER BY created_at DESC, kid";
    /** Two nodes that start at once both try; the second one waits for the first and then finds a key. */
    private static final String ADD_FIRST = "INSERT INTO signing_key (kid, private_jwk, created_at)"
            + " SELECT ?, ?, ? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM signing_key FOR UPDATE)";

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** All keys, the newest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ECKey> read() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(READ);
                var rows = select.executeQuery()) {
            var keys = new ArrayList<ECKey>();
            while (rows.next()) {
                keys.add(ECKey.parse(rows.getString(1)));
            }
            return keys;
        } catch (SQLException | ParseException exception) {
            throw new IllegalStateException("The signing keys could not be read", exception);
        }
    }

    /** Adds the key if there is none at all; another node may be faster, so read afterwards. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addFirst(ECKey key) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(ADD_FIRST)) {
            insert.setString(1, key.getKeyID());
            insert.setString(2, key.toJSONString());
            insert.setObject(3, UtcTimestamps.of(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException exception) {
            throw new IllegalStateException("The first signing key could not be stored", exception);
        }
    }
}
