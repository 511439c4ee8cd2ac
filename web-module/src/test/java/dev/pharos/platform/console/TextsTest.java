package dev.pharos.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.Verification;
import dev.pharos.availability.entity.StateClass;
import dev.pharos.identity.entity.Role;
import dev.pharos.identity.entity.Scope;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.Transition.Cause;
import dev.pharos.probing.console.LatencyRange;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.tenancy.entity.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.pharos.console.texts", Locale.ENGLISH);
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|page\\.text\\()'([\\w.-]+[\\w])'");
    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w.-]+)[\"']");
    private static final Path PUBLIC = Path.of("src/main/java/dev/pharos/statuspage/rest");

    @Test
    void knowsEveryKeyThatAPageNames() throws IOException {
        var named = sources("src/main/webapp", ".xhtml")
                .flatMap(file -> found(KEY, file))
                .distinct()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(TEXTS.containsKey(key)).as(key).isTrue());
    }

    /** A key is named whole, by its beginning with a dot at its end, or by its end with a dot in front. */
    @Test
    void saysNothingThatNobodyAsksFor() throws IOException {
        var named = Stream.concat(
                        sources("src/main/webapp", ".xhtml"),
                        // Public pages have words of their own.
                        sources("src/main/java", ".java").filter(file -> !file.startsWith(PUBLIC)))
                .flatMap(file -> found(LITERAL, file))
                .collect(Collectors.toSet());

        assertThat(TEXTS.keySet())
                .allSatisfy(key -> assertThat(isNamed(key, named)).as(key).isTrue());
    }

    private static boolean isNamed(String key, Set<String> named) {
        return IntStream.range(0, key.length())
                        .filter(at -> key.charAt(at) == '.')
                        .anyMatch(dot -> named.contains(key.substring(0, dot + 1))
                                || named.contains(key.substring(dot)) && named.contains(key.substring(0, dot)))
                || named.contains(key);
    }

    @Test
    void hasAWordForWhateverThereIsToSay() {
        var keys = Stream.of(
                        words("status.", MonitorStatus.values()),
                        words("status.", StateClass.values()),
                        words("type.", MonitorType.values()),
                        words("user.role.", Role.values()),
                        words("cause.", Cause.values()),
                        words("error.", ErrorKind.values()),
                        words("audit.kind.", Actor.Kind.values()),
                        words("audit.flaw.", Verification.Flaw.values()),
                        words("plan.name.", Plan.values()),
                        words("incident.status.", IncidentStatus.values()),
                        words("incident.impact.", Impact.values()),
                        words("incident.service.", ServiceStatus.values()),
                        words("service.rule.choice.", FollowRule.values()),
                        words("statusPage.access.", PageAccess.values()),
                        Scope.RESOURCES.stream().map(resource -> "api.resource." + resource),
                        Arrays.stream(LatencyRange.values()).map(range -> "range." + range.key()))
                .flatMap(key -> key);

        assertThat(keys)
                .allSatisfy(key -> assertThat(TEXTS.containsKey(key)).as(key).isTrue());
    }

    @Test
    void fillsGaps() {
        assertThat(Texts.of(Locale.ENGLISH, "interval.minutes", 1)).isEqualTo("1 minute");
        assertThat(Texts.of(Locale.ENGLISH, "interval.minutes", 5)).isEqualTo("5 minutes");
    }

    @Test
    void writesAnErrorPageForEveryStatus() {
        assertThat(Stream.of(400, 403, 404, 405, 500, 502, 503))
                .allSatisfy(status -> assertThat(ConsoleErrorPage.page(status, "/pharos", Locale.ENGLISH))
                        .contains("href=\"/pharos/\"", String.valueOf(status))
                        .doesNotContain("{"));
    }

    private static Stream<String> words(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private static Stream<Path> sources(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
