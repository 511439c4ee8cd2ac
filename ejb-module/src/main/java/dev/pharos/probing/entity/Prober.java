package dev.pharos.probing.entity;

import java.util.List;
import java.util.function.Consumer;

/**
 * Makes probes without holding a thread for any of them. Every probe ends with exactly one result at the latest when its
 * timeout is over, also when the prober itself fails or is being shut down ({@link ErrorKind#INTERNAL}).
 */
public interface Prober {

    /** Starts all probes of a group with one wake-up of the network thread, which is what costs at low rates. */
    void probeAll(List<? extends ProbeCall> calls);

    /** Starts one probe; {@code done} must neither block nor throw. */
    default void probe(ProbeSpec spec, Consumer<ProbeResult> done) {
        record Call(ProbeSpec spec, Consumer<ProbeResult> then) implements ProbeCall {
            @Override
            public void done(ProbeResult result) {
                then.accept(result);
            }
        }
        probeAll(List.of(new Call(spec, done)));
    }

    /** Probes started and not ended yet. */
    int inFlight();
}
