package dev.pharos.it.server;

import java.util.Locale;

/** Which of the two packagings a run tests, from the system property {@code pharos.it.server}. */
public enum ServerKind {
    BUNDLE {
        @Override
        PharosServer start() {
            return BundleServer.start(TestDirectories.fresh("bundle"));
        }
    },
    EAR {
        @Override
        PharosServer start() {
            return EarServer.start(TestDirectories.fresh("ear"));
        }
    };

    public static ServerKind ofThisRun() {
        return valueOf(System.getProperty("pharos.it.server", "bundle").toUpperCase(Locale.ROOT));
    }

    abstract PharosServer start();
}
