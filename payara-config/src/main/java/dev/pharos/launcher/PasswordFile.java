package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated password in a file that only its owner reads. */
final class PasswordFile {

    private static final int BYTES = 24;

    private PasswordFile() {}

    static String readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var unfinished = Secret.write(
                file.resolveSibling(file.getFileName() + ".new"),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Files for the owner's eyes only, from their first byte on. */
    static final class Secret {

        private Secret() {}

        static Path write(Path file, String text) throws IOException {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text);
        }
    }
}
