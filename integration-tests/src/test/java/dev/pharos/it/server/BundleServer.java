package dev.pharos.it.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The bundle: Payara Micro with the WAR at the root, and the embedded MariaDB. */
final class BundleServer implements PharosServer {

    private static final AtomicInteger BESIDE = new AtomicInteger();

    private final LauncherProcess launcher;
    private final URI url;
    private final Path directory;
    private final MailServer mail;

    private BundleServer(LauncherProcess launcher, URI url, Path directory, MailServer mail) {
        this.launcher = launcher;
        this.url = url;
        this.directory = directory;
        this.mail = mail;
    }

    static BundleServer start(Path directory) {
        return start(directory, MailServer.start(), Map.of());
    }

    /** One more node on the database of another server. */
    static BundleServer beside(PharosServer first) {
        return beside(first, Map.of());
    }

    /** The same, with settings of its own. */
    static BundleServer beside(PharosServer first, Map<String, String> settings) {
        var database = first.database();
        var environment = new HashMap<>(settings);
        environment.put("PHAROS_DB_URL", database.url());
        environment.put("PHAROS_DB_USER", database.user());
        environment.put("PHAROS_DB_PASSWORD", database.password());
        return start(TestDirectories.fresh("beside-" + BESIDE.incrementAndGet()), MailServer.start(), environment);
    }

    private static BundleServer start(Path directory, MailServer mail, Map<String, String> more) {
        var port = FreePorts.one();
        var environment = new HashMap<>(mail.environment());
        environment.putAll(more);
        environment.put("PHAROS_HTTP_PORT", Integer.toString(port));
        // Hundreds of people register and log in at the same time; each password takes 20 MiB for a moment.
        environment.put("PHAROS_HEAP_MB", "512");
        // Tests watch more closely, and ask more often, than small plans allow.
        environment.put("PHAROS_PLANS_DEFAULT", "enterprise");
        // Small enough to be reached.
        environment.put("PHAROS_PLANS_FREE_REQUESTS_PER_MINUTE", "60");
        environment.put("PHAROS_PLANS_SOLO_MEMBERS", "1");
        // The throttle counts by address, so simulated people come from many, as if through a proxy.
        environment.put("PHAROS_HTTP_TRUSTED_PROXIES", "127.0.0.0/8,::1/128");
        environment.put("PHAROS_CORS_ALLOWED_ORIGINS", "https://app.example.test,http://localhost:3000");
        environment.put("PHAROS_MAINTENANCE_VERIFY", "PT3S");
        environment.put("PHAROS_SECURITY_CONTACT", "security@example.test");
        var launcher = LauncherProcess.start(directory, environment);
        return new BundleServer(launcher, URI.create("http://localhost:" + port + "/"), directory, mail);
    }

    @Override
    public URI baseUrl() {
        return url;
    }

    @Override
    public URI rootUrl() {
        return url;
    }

    @Override
    public TestDatabase database() {
        return launcher.database();
    }

    @Override
    public ProcessHandle serverProcess() {
        return launcher.part("server.pid");
    }

    @Override
    public ProcessHandle databaseProcess() {
        return launcher.part("mariadb.pid");
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
        launcher.close();
        mail.close();
    }
}
