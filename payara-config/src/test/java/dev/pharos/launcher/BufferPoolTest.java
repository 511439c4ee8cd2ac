package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferPoolTest {

    @ParameterizedTest
    @CsvSource({"512, 128", "1024, 128", "4096, 512", "65536, 1024"})
    void isAnEighthOfTheMachineWithinReason(long machineMegabytes, long expected) {
        assertThat(BufferPool.megabytesFor(machineMegabytes * 1024 * 1024)).isEqualTo(expected);
    }
}
