package dev.pharos.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps one process alive: starts it, copies what it says to its log, starts it again when it ends unasked. */
final class Supervisor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());

    private final String name;
    private final Preparation preparation;
    private final PidFile pidFile;
    private final RotatingLog log;
    private final Consumer<String> lines;
    private final Duration patience;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch firstEnd = new CountDownLatch(1);
    private Process process;
    private Thread thread;

    /** Lays out what the process needs, before every start: whatever one that died left behind is of no use to the next. */
    @FunctionalInterface
    interface Preparation {

        Command prepare() throws IOException;
    }

    /** @param patience how long the process may take to end when asked */
    Supervisor(
            String name,
            Preparation preparation,
            PidFile pidFile,
            RotatingLog log,
            Consumer<String> lines,
            Duration patience) {
        this.name = name;
        this.preparation = preparation;
        this.pidFile = pidFile;
        this.log = log;
        this.lines = lines;
        this.patience = patience;
    }

    void start() throws IOException {
        launch();
        thread = new Thread(this::watch, name + "-supervisor");
        thread.start();
    }

    /** Whether the very first process has ended already: then something is wrong for good. */
    boolean hasFailed() {
        return firstEnd.getCount() == 0;
    }

    /** Ends the process as if it had died, so that it is started again. */
    void restart() {
        current().destroy();
    }

    private synchronized void launch() throws IOException {
        if (stopping.getCount() == 0) {
            return;
        }
        process = preparation.prepare().start();
        var output = process.getInputStream();
        // First: a process that nobody listens to stops as soon as its pipe is full.
        new Thread(() -> log.copy(output, lines), name + "-log").start();
        pidFile.write(process.toHandle());
    }

    /** What is in the way now, a full disk for example, may be gone after the next wait. */
    private void launchAgain() {
        try {
            launch();
        } catch (IOException | UncheckedIOException refused) {
            LOG.log(Level.ERROR, name + " could not be started properly", refused);
        }
    }

    private void watch() {
        var backoff = Backoff.FIRST;
        try {
            while (true) {
                var started = System.nanoTime();
                var code = current().waitFor();
                firstEnd.countDown();
                var lifetime = Duration.ofNanos(System.nanoTime() - started);
                backoff = lifetime.compareTo(Backoff.STEADY) >= 0 ? Backoff.FIRST : backoff;
                if (stopping.await(0, TimeUnit.MILLISECONDS)) {
                    return;
                }
                LOG.log(
                        Level.WARNING,
                        "{0} ended with code {1}, starting it again in {2} ms",
                        name,
                        code,
                        Long.toString(backoff.delay().toMillis()));
                if (stopping.await(backoff.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                backoff = backoff.after(lifetime);
                launchAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process current() {
        return process;
    }

    /** Ends the process for good and waits until it is gone. */
    @Override
    public void close() {
        Process last;
        synchronized (this) {
            stopping.countDown();
            last = process;
        }
        if (last != null) {
            Console.say("stopping " + name);
            Processes.end(last.toHandle(), patience);
        }
        try {
            pidFile.delete();
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "Cannot delete " + pidFile.file(), stays);
        }
        log.close();
    }
}
