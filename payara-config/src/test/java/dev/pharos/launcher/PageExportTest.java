package dev.pharos.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageExportTest {

    private static final String LINKS = """
        <a href="/status/acme/incidents/gone">x</a> <a href="/status/acme-eu">x</a>
        <a href="/status/acme/../../../outside/x.json">x</a> <a href="/status/acme/{x}">x</a>
        """;

    @Test
    void keepsAPageWhereItsAddressLeads() {
        assertEquals("/status/acme/index.html", PageExport.file("/status/acme"));
        assertEquals("/status/acme/incidents/1/index.html", PageExport.file("/status/acme/incidents/1"));
        assertEquals("/status/acme/history.atom", PageExport.file("/status/acme/history.atom"));
        assertEquals("/resources/pharos/css/status.css", PageExport.file("/resources/pharos/css/status.css"));
    }

    @Test
    void takesNothingElseForAMonth() {
        assertEquals("/status/acme/history", PageExport.address("/status/acme/history?month=../../../x"));
        assertEquals("/status/acme/history", PageExport.address("/status/acme/history?month=2026-05&x=/../.."));
    }

    @Test
    void leavesOutWhatIsNotThereAndWhatIsNotOurs(@TempDir Path directory) throws Exception {
        var asked = new ConcurrentLinkedQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            answer(exchange);
        });
        server.start();
        try {
            var address = URI.create("http://localhost:" + server.getAddress().getPort());

            assertEquals(13, new PageExport(address, "acme", directory.resolve("site")).write());
        } finally {
            server.stop(0);
        }
        assertTrue(asked.contains("/status/acme/incidents/gone"));
        assertFalse(asked.contains("/status/acme-eu"));
        assertFalse(Files.exists(directory.resolve("outside")));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var isPage = path.equals("/status/acme");
        exchange.getResponseHeaders().add("Content-Type", isPage ? "text/html" : "application/json");
        var body = (isPage ? LINKS : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.contains("gone") ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void makesADirectoryOfAMonthAndDropsVersions() {
        assertEquals("/status/acme/history/2026-05/index.html", PageExport.file("/status/acme/history?month=2026-05"));
        assertEquals("/status/acme/history/2026-05", PageExport.address("/status/acme/history?month=2026-05"));
        assertEquals("/status/acme/logo", PageExport.file("/status/acme/logo?v=7"));
        assertEquals("/status/acme/theme.css", PageExport.file("/status/acme/theme.css?v=7"));
    }
}
