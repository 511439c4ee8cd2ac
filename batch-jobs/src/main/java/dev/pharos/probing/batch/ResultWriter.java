package dev.pharos.probing.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;

/**
 * Commits what has landed, whichever chunk started it: a slow target is carried to a later commit and holds up nobody. The
 * chunk's own items are on their way and not its concern.
 */
@Dependent
@Named
public class ResultWriter extends AbstractItemWriter {

    private static final int MOST = 4_000;

    @Inject
    Engine engine;

    @Inject
    ResultStore store;

    @Override
    public void writeItems(List<Object> started) throws SQLException {
        var shots = engine.landed().take(MOST);
        if (!shots.isEmpty()) {
            store.store(shots);
        }
    }
}
