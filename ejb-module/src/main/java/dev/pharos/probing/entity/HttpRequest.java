package dev.pharos.probing.entity;

import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.egress.entity.UserAgent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * An HTTP/1.1 request, encoded once (RFC 9112): a probe writes the same bytes every time. Its connection serves one
 * request. Has no text of its own, because headers and body may hold secrets.
 */
public final class HttpRequest {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final String method;
    private final TargetUrl url;
    private final List<RequestHeader> headers;
    private final byte[] body;
    private final byte[] wire;

    /**
     * @param method upper case
     * @param headers checked by the egress policy before
     * @param body empty for none
     */
    public HttpRequest(String method, TargetUrl url, List<RequestHeader> headers, String body) {
        this(method, url, List.copyOf(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest(String method, TargetUrl url, List<RequestHeader> headers, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.wire = encode();
    }

    /** Without headers and body. */
    public static HttpRequest get(TargetUrl url) {
        return new HttpRequest("GET", url, List.of(), "");
    }

    private byte[] encode() {
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(url.target())
                .append(" HTTP/1.1\r\n")
                .append("Host: ")
                .append(url.authority())
                .append("\r\n");
        appendUnlessGiven(head, "User-Agent", UserAgent.TEXT);
        appendUnlessGiven(head, "Accept", "*/*");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (body.length > 0 || WITH_BODY.contains(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var encodedHead = head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var request = new byte[encodedHead.length + body.length];
        System.arraycopy(encodedHead, 0, request, 0, encodedHead.length);
        System.arraycopy(body, 0, request, encodedHead.length, body.length);
        return request;
    }

    private void appendUnlessGiven(StringBuilder head, String name, String value) {
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(name))) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    /**
     * The request that follows a redirect (RFC 9110, section 15.4): 303, and POST after 301 and 302, become GET without
     * body. Headers a person added go no further than the host they were meant for.
     */
    public HttpRequest redirected(int status, TargetUrl to) {
        var sameHost = to.host().equals(url.host());
        var asGet = (status == 303 && !method.equals("HEAD"))
                || ((status == 301 || status == 302) && method.equals("POST"));
        return new HttpRequest(asGet ? "GET" : method, to, sameHost ? headers : List.of(), asGet ? new byte[0] : body);
    }

    public String method() {
        return method;
    }

    public TargetUrl url() {
        return url;
    }

    /** Head and body as they go over the wire; shared, not to be changed. */
    public byte[] wire() {
        return wire;
    }
}
