package dev.pharos.it.server;

import java.net.URI;
import java.nio.file.Path;

/** A running Pharos of its own, on free ports, with its own data. */
public interface PharosServer extends AutoCloseable {

    /** Where the application is; ends with a slash, so that relative paths resolve under its context root. */
    URI baseUrl();

    /** The root of the HTTP port, where MicroProfile Health answers. */
    URI rootUrl();

    /** The database that the server uses. */
    TestDatabase database();

    ProcessHandle serverProcess();

    ProcessHandle databaseProcess();

    /** Where it keeps its data and logs. */
    Path directory();

    /** Where its mail arrives. */
    MailServer mail();

    /** One more node on the same database. Whoever asks for it closes it. */
    default PharosServer another() {
        return BundleServer.beside(this);
    }

    @Override
    void close();
}
