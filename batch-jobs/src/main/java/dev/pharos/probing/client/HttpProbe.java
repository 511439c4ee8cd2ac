package dev.pharos.probing.client;

import dev.pharos.egress.entity.InvalidTargetException;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeSpec;
import java.util.HashSet;
import java.util.Set;

/** An HTTP probe over all its hops: every redirect goes through the egress policy again, on a connection of its own. */
final class HttpProbe extends Probe {

    private final ProbeSpec.Http spec;
    private HttpRequest request;
    private int redirects;
    private Set<String> visited;

    HttpProbe(Lane lane, ProbeCall call, ProbeSpec.Http spec) {
        super(lane, call);
        this.spec = spec;
        this.request = spec.request();
    }

    @Override
    void start() {
        var url = request.url();
        reach(url.host(), url.port());
    }

    @Override
    Connection newConnection() {
        return new HttpExchange(this);
    }

    ProbeSpec.Http spec() {
        return spec;
    }

    HttpRequest request() {
        return request;
    }

    boolean follows(int status) {
        return spec.maxRedirects() > 0
                && switch (status) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
    }

    /** Goes on to where a Location header leads, or ends. */
    void redirect(int status, String location) {
        closeConnection();
        if (++redirects > spec.maxRedirects()) {
            end(ErrorKind.REDIRECT, "more than " + spec.maxRedirects() + " redirects");
            return;
        }
        try {
            follow(status, request.url().resolve(location));
        } catch (InvalidTargetException refused) {
            end(ErrorKind.REDIRECT, "the target of the redirect " + refused.getMessage());
        }
    }

    private void follow(int status, TargetUrl next) {
        var from = request;
        request = from.redirected(status, next);
        if (from.url().secure() && !next.secure()) {
            end(ErrorKind.REDIRECT, "redirect from https to http");
        } else if (!isNew(from)) {
            end(ErrorKind.REDIRECT, "redirect loop");
        } else {
            watch.nextHop();
            start();
        }
    }

    /** Whether the request differs from all before: a POST may well lead to a GET of the same URL. */
    private boolean isNew(HttpRequest from) {
        if (visited == null) {
            visited = new HashSet<>();
            visited.add(from.method() + " " + from.url());
        }
        return visited.add(request.method() + " " + request.url());
    }

    /** Judges a complete answer whose body raised no objection. */
    void answered(int status) {
        if (spec.accepted().contains(status)) {
            answered(status, ErrorKind.NONE, null);
        } else {
            answered(status, ErrorKind.UNEXPECTED_STATUS, "HTTP " + status);
        }
    }
}
