package dev.pharos.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely first, for good when they do not go. */
final class Processes {

    private static final System.Logger LOG = System.getLogger(Processes.class.getName());

    private Processes() {}

    /** Asks the process to end and waits; after {@code patience} it is killed. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Process {0} did not end within {1} s, killing it",
                    Long.toString(process.pid()),
                    patience.toSeconds());
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
