package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeZonesTest {

    @Test
    void areThoseThatOthersKnow() {
        assertThat(TimeZones.ids())
                .contains("UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu")
                .doesNotContain("SystemV/PST8PDT", "+01:00");
    }
}
