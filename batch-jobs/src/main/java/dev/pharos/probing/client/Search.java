package dev.pharos.probing.client;

import dev.pharos.probing.entity.Keyword;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;

/** Looks for a keyword in a body that comes in pieces. */
interface Search extends AutoCloseable {

    /** Hears on the event loop whether the keyword was found. */
    interface Listener {

        void concluded(boolean found);

        void failed(Throwable cause);
    }

    static Search of(Keyword keyword, HttpHeaders headers, Lane lane) {
        var type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        var charset = type == null ? StandardCharsets.UTF_8 : HttpUtil.getCharset(type, StandardCharsets.UTF_8);
        return keyword.pattern() == null
                ? new TextSearch(keyword.text().getBytes(charset))
                : new PatternSearch(keyword.pattern(), charset, lane);
    }

    void feed(byte[] bytes, int length);

    /** The body is over: tells the outcome, now or once it is known, and frees what it holds. */
    void conclude(Listener listener);

    /** Gives up. */
    @Override
    void close();
}
