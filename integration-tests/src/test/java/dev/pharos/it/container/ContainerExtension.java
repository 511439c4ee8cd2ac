package dev.pharos.it.container;

import dev.pharos.it.server.MicroContainer;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeSetup;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts a MariaDB before Arquillian's container and tells Payara Micro where it is. */
public final class ContainerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    /** Arquillian makes one for the whole run. */
    public static final class Lifecycle {

        private MicroContainer container;

        public void prepare(@Observes BeforeSetup event) throws IOException {
            container = MicroContainer.prepare();
            System.setProperty("payara.startupTimeoutInSeconds", "600");
            System.setProperty("payara.microJar", container.jar().toString());
            System.setProperty("payara.cmdOptions", line(container.javaOptions()));
            System.setProperty("payara.extraMicroOptions", line(container.options()));
        }

        public void stop(@Observes AfterStop event) throws Exception {
            container.process().close();
        }

        /** The adapter splits at every space that has no backslash before it. */
        private static String line(List<String> options) {
            return String.join(
                    " ",
                    options.stream().map(option -> option.replace(" ", "\\ ")).toList());
        }
    }
}
