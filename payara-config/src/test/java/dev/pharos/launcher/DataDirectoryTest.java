package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (var data = DataDirectory.open(parent.resolve("a/var"))) {
            assertThat(data.logs()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("a/var"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isHeldByOneAtATime() throws IOException {
        var root = parent.resolve("var");
        try (var held = DataDirectory.open(root)) {
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("is in use by another Pharos");
            assertThat(held.run()).isDirectory();
        }
        DataDirectory.open(root).close();
    }

    @Test
    void cannotBeAFile() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("Cannot use the data directory");
    }
}
