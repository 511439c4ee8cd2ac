package dev.pharos.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Processes that an earlier launcher left behind because it was killed. They are stopped in order, cleanly. */
final class Orphans {

    private static final List<String> IN_ORDER = List.of(ServerPart.PID_FILE, DatabasePart.PID_FILE);
    private static final Duration PATIENCE = EmbeddedDatabase.patience();

    private Orphans() {}

    static void end(DataDirectory data) throws IOException {
        for (var name : IN_ORDER) {
            var file = new PidFile(data.run().resolve(name));
            var orphan = file.live();
            if (orphan.isPresent()) {
                Console.say("stopping process " + orphan.get().pid() + ", left behind by a launcher that was killed");
                Processes.end(orphan.get(), PATIENCE);
            }
            file.delete();
        }
    }
}
