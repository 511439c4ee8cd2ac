package dev.pharos.probing.entity;

/** One probe to make and who hears of its result; whoever owns the probe implements it, so that none is made per probe. */
public interface ProbeCall {

    ProbeSpec spec();

    /** Called exactly once, on a thread of the prober: must neither block nor throw. */
    void done(ProbeResult result);
}
