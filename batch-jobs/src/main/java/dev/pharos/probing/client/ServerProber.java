package dev.pharos.probing.client;

import dev.pharos.egress.boundary.EgressGate;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.Prober;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The application's prober: its threads start with its first use and end when the application is undeployed. */
@ApplicationScoped
public class ServerProber implements Prober {

    private static final Logger LOGGER = System.getLogger(ServerProber.class.getName());

    @Inject
    EgressGate gate;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.probe.event-loops", defaultValue = "2")
    int eventLoops;

    @Inject
    @ConfigProperty(name = "pharos.probe.max-body-bytes", defaultValue = "1048576")
    int maxBodyBytes;

    private NettyProber prober;

    @PostConstruct
    void open() {
        var settings = ProberSettings.of(eventLoops, gate::policy, maxBodyBytes, clock);
        prober = new NettyProber(settings);
        LOGGER.log(
                Level.INFO,
                "prober: {0} event loops on {1}",
                eventLoops,
                settings.transport().name());
    }

    @PreDestroy
    void close() {
        prober.close();
    }

    @Override
    public void probeAll(List<? extends ProbeCall> calls) {
        prober.probeAll(calls);
    }

    @Override
    public int inFlight() {
        return prober.inFlight();
    }
}
