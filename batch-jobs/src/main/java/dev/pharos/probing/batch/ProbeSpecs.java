package dev.pharos.probing.batch;

import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorSettings.StatusRange;
import dev.pharos.monitoring.entity.WatchedMonitor;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.Keyword;
import dev.pharos.probing.entity.ProbeSpec;
import dev.pharos.probing.entity.StatusRanges;
import java.util.Optional;

/** Prepares the probe a monitor asks for, once, so that probing parses nothing. */
final class ProbeSpecs {

    private ProbeSpecs() {}

    static ProbeSpec of(WatchedMonitor monitor) {
        return monitor.settings() instanceof MonitorSettings.Http http ? http(monitor, http) : port(monitor);
    }

    private static ProbeSpec http(WatchedMonitor monitor, MonitorSettings.Http settings) {
        var headers = settings.headers().entrySet().stream()
                .map(header -> new RequestHeader(header.getKey(), header.getValue()))
                .toList();
        var body = Optional.ofNullable(settings.body()).orElse("");
        return new ProbeSpec.Http(
                new HttpRequest(settings.method(), TargetUrl.parse(monitor.target()), headers, body),
                StatusRanges.parse(settings.acceptedStatus().stream()
                        .map(StatusRange::text)
                        .toList()),
                settings.followRedirects() ? ProbeSpec.Http.MAX_REDIRECTS : 0,
                monitor.timeoutMs(),
                keyword(settings.keyword()),
                settings.verifyTls());
    }

    private static Keyword keyword(MonitorSettings.Keyword keyword) {
        if (keyword == null) {
            return null;
        }
        return keyword.pattern()
                ? Keyword.pattern(keyword.text(), keyword.inverted())
                : Keyword.text(keyword.text(), keyword.inverted());
    }

    private static ProbeSpec port(WatchedMonitor monitor) {
        var target = monitor.target();
        var colon = target.lastIndexOf(':');
        return new ProbeSpec.Port(
                TargetHost.parse(target.substring(0, colon)),
                Integer.parseInt(target.substring(colon + 1)),
                monitor.timeoutMs());
    }
}
