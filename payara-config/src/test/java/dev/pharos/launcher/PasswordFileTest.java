package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

    @TempDir
    Path directory;

    @Test
    void makesAPasswordOnceAndForTheOwnerOnly() throws IOException {
        var file = directory.resolve("password");

        var first = PasswordFile.readOrCreate(file);

        assertThat(first).matches("[A-Za-z0-9_-]{32}");
        assertThat(PasswordFile.readOrCreate(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesAnotherOneForAnotherPlace() throws IOException {
        assertThat(PasswordFile.readOrCreate(directory.resolve("a")))
                .isNotEqualTo(PasswordFile.readOrCreate(directory.resolve("b")));
    }
}
