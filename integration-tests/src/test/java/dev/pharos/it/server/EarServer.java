package dev.pharos.it.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The EAR on an unmodified Payara Server, and a MariaDB of its own. */
final class EarServer implements PharosServer {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final LauncherProcess databaseLauncher;
    private final PayaraDomain domain;
    private final Path directory;
    private final MailServer mail;

    private EarServer(LauncherProcess databaseLauncher, PayaraDomain domain, Path directory, MailServer mail) {
        this.databaseLauncher = databaseLauncher;
        this.domain = domain;
        this.directory = directory;
        this.mail = mail;
    }

    static EarServer start(Path directory) {
        var databaseLauncher = LauncherProcess.start(directory, Map.of(), "database");
        var mail = MailServer.start();
        try {
            var environment = new HashMap<>(mail.environment());
            environment.putAll(environment(databaseLauncher.database()));
            var domain = PayaraDomain.start(directory, environment);
            return deployed(new EarServer(databaseLauncher, domain, directory, mail));
        } catch (RuntimeException failed) {
            mail.close();
            databaseLauncher.close();
            throw failed;
        }
    }

    private static EarServer deployed(EarServer server) {
        try {
            server.domain.deploy(TestDirectories.ear());
            server.awaitReady();
            return server;
        } catch (RuntimeException failed) {
            server.domain.close();
            throw failed;
        }
    }

    private static Map<String, String> environment(TestDatabase database) {
        return Map.of(
                "PHAROS_DB_URL",
                database.url(),
                "PHAROS_DB_USER",
                database.user(),
                "PHAROS_DB_PASSWORD",
                database.password(),
                // As the launcher does for the bundle: targets of the tests are on this machine.
                "PHAROS_EGRESS_ALLOW",
                "127.0.0.0/8,::1/128",
                "PHAROS_PLANS_DEFAULT",
                "enterprise",
                "PHAROS_MAINTENANCE_VERIFY",
                "PT3S",
                // The throttle counts by address, so simulated people come from many, as if through a proxy.
                "PHAROS_HTTP_TRUSTED_PROXIES",
                "127.0.0.0/8,::1/128");
    }

    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(rootUrl().resolve("health/ready")).build();
        Awaitility.await()
                .atMost(LONGEST_START)
                .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    @Override
    public URI baseUrl() {
        return rootUrl().resolve("pharos/");
    }

    @Override
    public URI rootUrl() {
        return URI.create("http://localhost:" + domain.httpPort() + "/");
    }

    @Override
    public TestDatabase database() {
        return databaseLauncher.database();
    }

    @Override
    public ProcessHandle serverProcess() {
        return domain.process();
    }

    @Override
    public ProcessHandle databaseProcess() {
        return databaseLauncher.part("mariadb.pid");
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public MailServer mail() {
        return mail;
    }

    @Override
    public void close() {
        domain.close();
        databaseLauncher.close();
        mail.close();
    }
}
