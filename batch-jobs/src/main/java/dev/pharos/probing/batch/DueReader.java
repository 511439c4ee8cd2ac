package dev.pharos.probing.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Reads what is due. An item is a group of probes to start together; an empty group lets the chunk look whether it is time
 * to commit. There is nothing to restart from: the schedule and the slots in the database say what is due.
 */
@Dependent
@Named
public class DueReader extends AbstractItemReader {

    /** A chunk without results ends after this long, so that no transaction stays open for ever. */
    static final long IDLE_MS = 5_000;

    @Inject
    Engine engine;

    @Inject
    Turns turns;

    private Turns.Turn turn;

    @Override
    public void open(Serializable checkpoint) {
        turn = turns.take();
    }

    @Override
    public List<Shot> readItem() throws InterruptedException {
        if (!turns.isCurrent(turn)) {
            return null;
        }
        if (!engine.commitDue()) {
            var due = engine.due();
            if (!due.isEmpty()) {
                return due;
            }
            engine.await(Math.min(IDLE_MS, engine.commitInMs()));
        }
        return engine.commitDue() ? List.of() : engine.due();
    }

    @Override
    public void close() {
        turns.end(turn);
    }
}
