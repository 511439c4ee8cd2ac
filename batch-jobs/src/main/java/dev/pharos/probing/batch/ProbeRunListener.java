package dev.pharos.probing.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says how a run ended when it did not end well. */
@Dependent
@Named
public class ProbeRunListener extends AbstractJobListener {

    private static final Logger LOG = System.getLogger(ProbeRunListener.class.getName());

    @Inject
    JobContext job;

    @Override
    public void afterJob() {
        if (job.getBatchStatus() == BatchStatus.FAILED) {
            LOG.log(Level.WARNING, "probe run {0} failed, the next one takes over", job.getExecutionId());
        }
    }
}
