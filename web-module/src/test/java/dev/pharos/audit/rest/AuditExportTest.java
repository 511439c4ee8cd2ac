package dev.pharos.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.platform.rest.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AuditExportTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void keepsSpreadsheetsFromRunningACell(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "1-1", "a=b", "'x"})
    void leavesOtherCellsAlone(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void quotesAsRfc4180Says() throws IOException {
        var lines = write(AuditExport.CSV, entry("=cmd|' /C calc'!A0", "{\"a\":\"b, c\"}"));

        assertThat(lines)
                .isEqualTo("seq,id,at,actorKind,actorId,actorName,action,objectType,objectId,objectName,before,after,"
                        + "address,userAgent\r\n"
                        + "5," + ID + ",2026-01-01T00:00:00Z,user," + ID + ",'=cmd|' /C calc'!A0,thing.created,thing,,"
                        + "'=cmd|' /C calc'!A0,,\"{\"\"a\"\":\"\"b, c\"\"}\",192.0.2.1,Agent\r\n");
    }

    @Test
    void writesOneArrayHoweverManyPages() throws IOException {
        var file = JsonMapper.shared().readTree(write(AuditExport.JSON, entry("a", "{\"x\":1}"), entry("b", null)));

        assertThat(file.size()).isEqualTo(2);
        assertThat(file.at("/0/after/x").asInt()).isEqualTo(1);
        assertThat(file.at("/1/after").isNull()).isTrue();
        assertThat(write(AuditExport.JSON)).isEqualTo("[]");
    }

    private static String write(AuditExport format, AuditEntry... entries) throws IOException {
        var file = new ByteArrayOutputStream();
        var sheet = format.open(file, new Json());
        for (var entry : entries) {
            sheet.write(List.of(entry));
        }
        sheet.end();
        return file.toString(StandardCharsets.UTF_8);
    }

    private static AuditEntry entry(String name, String after) {
        return new AuditEntry(
                5,
                ID,
                Instant.parse("2026-01-01T00:00:00Z"),
                new Actor(Actor.Kind.USER, ID, name, "192.0.2.1", "Agent"),
                "thing.created",
                "thing",
                null,
                name,
                null,
                after);
    }
}
