package dev.pharos.it.container;

import dev.pharos.it.client.SilentTarget;
import dev.pharos.it.client.Target;
import dev.pharos.it.server.MicroContainer;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EJB module, the batch jobs and their libraries as the product ships them, with the tests instead of the web module. */
final class Deployments {

    /** A run long enough to see, short enough to see it relieved. */
    static final int RUN_SECONDS = 5;

    private Deployments() {}

    static WebArchive withoutTheWeb(Class<?>... tests) {
        var shipped = ShrinkWrap.createFromZipFile(
                WebArchive.class, MicroContainer.war().toFile());
        return ShrinkWrap.create(WebArchive.class, "pharos-it.war")
                .merge(shipped, Filters.include("/WEB-INF/lib/(?!primefaces).*"))
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
                .addClasses(tests)
                .addClasses(Tenant.class, JobTables.class, Target.class, Target.Page.class, SilentTarget.class)
                .addAsResource(
                        new StringAsset("pharos.engine.run-seconds=" + RUN_SECONDS),
                        "META-INF/microprofile-config.properties")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
