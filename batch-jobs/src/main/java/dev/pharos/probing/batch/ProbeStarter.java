package dev.pharos.probing.batch;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Starts the probes of a group and goes on: no thread waits for an answer. */
@Dependent
@Named
public class ProbeStarter implements ItemProcessor {

    @Inject
    Engine engine;

    @Override
    @SuppressWarnings("unchecked")
    public Object processItem(Object group) {
        engine.start((List<Shot>) group);
        return group;
    }
}
