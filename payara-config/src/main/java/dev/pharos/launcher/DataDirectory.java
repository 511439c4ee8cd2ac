package dev.pharos.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Everything that outlives a run. One launcher at a time holds it, by a lock that the system drops when it dies. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var directory = new DataDirectory(root, lock(root));
            Files.createDirectories(directory.logs());
            Files.createDirectories(directory.temporary());
            return directory;
        } catch (IOException refused) {
            throw new LaunchException("Cannot use the data directory " + root + ": " + refused, refused);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw new LaunchException(inUse(root), heldByThisProcess);
        }
        channel.close();
        throw new LaunchException(inUse(root));
    }

    private static String inUse(Path root) {
        return "The data directory " + root + " is in use by another Pharos; stop it or set PHAROS_DATA_DIR";
    }

    Path logs() {
        return root.resolve("log");
    }

    /** Pid files and what is made anew at every start. */
    Path run() {
        return root.resolve("run");
    }

    /** Where the database sorts what does not fit into memory. */
    Path temporary() {
        return run().resolve("tmp");
    }

    Path mariadb() {
        return root.resolve("mariadb");
    }

    Path mariadbPassword() {
        return root.resolve("mariadb.password");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
