package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.Errand;
import dev.pharos.delivery.entity.Outcome;
import dev.pharos.delivery.entity.WebhookSignature;
import dev.pharos.egress.entity.InvalidTargetException;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.egress.entity.UserAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Delivers by calling a URL. */
@ApplicationScoped
public class Webhooks {

    @Inject
    PinnedPost post;

    @Inject
    SigningSecrets secrets;

    @Inject
    Clock clock;

    public Outcome send(Errand errand) {
        try {
            var url = TargetUrl.parse(errand.receiver().address());
            var answer = post.send(url, headers(errand), errand.message().plain());
            return Outcome.of(answer.status(), answer.retryAfter(), answer.body());
        } catch (InvalidTargetException closed) {
            return Outcome.never("the URL " + closed.getMessage());
        } catch (IOException broken) {
            return Outcome.again(String.valueOf(broken.getMessage()));
        }
    }

    private Map<String, String> headers(Errand errand) {
        var now = clock.instant();
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", UserAgent.TEXT);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        headers.putAll(errand.message().headers());
        headers.put("webhook-id", errand.uuid().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        if (errand.receiver().signingSecret() != null) {
            headers.put("Pharos-Signature", signature(errand, now));
        }
        return headers;
    }

    private String signature(Errand errand, Instant now) {
        var receiver = errand.receiver();
        return WebhookSignature.of(
                secrets.open(receiver.signingSecret(), receiver.owner()),
                now,
                errand.message().plain());
    }
}
