package dev.pharos.probing.batch;

import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A chunk ends when enough has landed, when what has landed waited long enough, or when nothing happens for a while. */
@Dependent
@Named
public class CommitRhythm extends AbstractCheckpointAlgorithm {

    @Inject
    Engine engine;

    private long beganNanos = System.nanoTime();

    @Override
    public void beginCheckpoint() {
        beganNanos = System.nanoTime();
    }

    @Override
    public boolean isReadyToCheckpoint() {
        return engine.commitDue() || System.nanoTime() - beganNanos >= DueReader.IDLE_MS * 1_000_000;
    }
}
