package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what a web server answers (RFC 9112), and never more of it than anybody has use for. */
final class AnswerReader {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final int MOST_HEAD = 32 * 1024;
    private static final int MOST_BODY = 4 * 1024;
    private static final int INTERIM = 200;
    private static final long LONGEST_PAUSE_SECONDS = 7_200;

    private final InputStream input;
    private int head;

    private AnswerReader(InputStream input) {
        this.input = input;
    }

    static HttpAnswer read(InputStream input) throws IOException {
        var reader = new AnswerReader(input);
        var status = reader.status();
        var headers = reader.headers();
        while (status < INTERIM) {
            status = reader.status();
            headers = reader.headers();
        }
        return new HttpAnswer(status, retryAfter(headers), reader.body(headers));
    }

    private int status() throws IOException {
        var match = STATUS.matcher(line());
        if (!match.matches()) {
            throw new ProtocolException("the answer is not HTTP");
        }
        return Integer.parseInt(match.group(1));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new ProtocolException("the connection ended within the answer");
            }
            if (++head > MOST_HEAD) {
                throw new ProtocolException("the answer has too many headers");
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /** The status has been said: whatever becomes of the body changes nothing about it. */
    private String body(Map<String, String> headers) {
        var body = new ByteArrayOutputStream();
        try {
            if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
                chunks(body);
            } else {
                body.write(input.readNBytes(length(headers)));
            }
        } catch (IOException | NumberFormatException broken) {
            return text(body);
        }
        return text(body);
    }

    private static int length(Map<String, String> headers) {
        var declared = headers.get("content-length");
        return declared == null ? MOST_BODY : (int) Math.max(0, Math.min(MOST_BODY, Long.parseLong(declared)));
    }

    private void chunks(ByteArrayOutputStream body) throws IOException {
        var size = size();
        while (size > 0 && body.size() < MOST_BODY) {
            body.write(input.readNBytes(Math.min(size, MOST_BODY - body.size())));
            line();
            size = size();
        }
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private static String text(ByteArrayOutputStream body) {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** In seconds; a date says no more than our own patience does. */
    private static Duration retryAfter(Map<String, String> headers) {
        var text = headers.getOrDefault("retry-after", "");
        return text.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_PAUSE_SECONDS))
                : Duration.ZERO;
    }
}
