package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLinesTest {

    private static final String DEPLOYED =
            "2026-01-01T00:00:00.000+0000 INFO    core pharos was successfully deployed in 9,036 milliseconds.";
    private static final String BOOTED =
            "2026-01-01T00:00:00.000+0000 INFO    PayaraMicro Payara Micro 6.2025.10 (build 42) ready in 10,345 (ms)";

    private final List<String> important = new ArrayList<>();
    private final List<Boolean> boots = new ArrayList<>();
    private final ServerLines lines = new ServerLines(important::add, boots::add);

    @Test
    void tellsABootWithTheApplicationFromOneWithout() {
        lines.accept(DEPLOYED);
        lines.accept(BOOTED);
        lines.accept(BOOTED);

        assertThat(boots).containsExactly(true, false);
    }

    @Test
    void showsErrorsAndOurOwnWarnings() {
        var error = "2026-01-01T00:00:00.000+0000 SEVERE  javax.enterprise.system.core broken";
        var ours = "2026-01-01T00:00:00.000+0000 WARNING dev.pharos.probing.batch.ProbeWriter late";
        lines.accept(error);
        lines.accept(ours);

        assertThat(important).containsExactly(error, ours);
    }

    @Test
    void keepsQuietAboutTheRest() {
        lines.accept(DEPLOYED);
        lines.accept("2026-01-01T00:00:00.000+0000 WARNING org.jboss.weld.Bootstrap something");
        lines.accept("\tat dev.pharos.Somewhere.method(SEVERE.java)");

        assertThat(important).isEmpty();
    }
}
