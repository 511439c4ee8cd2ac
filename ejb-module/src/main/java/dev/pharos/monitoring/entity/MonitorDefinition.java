package dev.pharos.monitoring.entity;

import dev.pharos.platform.entity.Sha256;
import java.util.Arrays;
import java.util.List;

/**
 * A monitor's definition, checked and complete.
 *
 * @param target canonical: a URL, or {@code host:port}
 * @param intervalSeconds distance of two checks
 * @param timeoutMs the most a check may take, everything included
 * @param settings typed
 * @param tags in the given order, without duplicates
 */
public record MonitorDefinition(
        String name,
        MonitorType type,
        String target,
        int intervalSeconds,
        int timeoutMs,
        MonitorSettings settings,
        List<String> tags) {

    public String settingsJson() {
        return SettingsJson.write(settings).toString();
    }

    /** Whether the monitor is defined like this already. */
    boolean isOf(Monitor monitor) {
        return name.equals(monitor.name())
                && intervalSeconds == monitor.intervalSeconds()
                && timeoutMs == monitor.timeoutMs()
                && tags.equals(monitor.tags())
                && Arrays.equals(fingerprint(), monitor.fingerprint());
    }

    /** Equal for two monitors that would make the same check. */
    public byte[] fingerprint() {
        return Sha256.of(type.text() + '\n' + target + '\n' + settingsJson());
    }
}
