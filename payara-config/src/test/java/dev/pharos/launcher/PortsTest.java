package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void saysWhatTheSystemSaysOfAPortThatCannotBeHad() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("Cannot listen on port " + port + ": Address already in use; set PHAROS_HTTP_PORT");
        }
    }
}
