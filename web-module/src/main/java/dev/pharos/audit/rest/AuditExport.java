package dev.pharos.audit.rest;

import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.platform.rest.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How entries are written into a file, a page at a time: a log may be longer than memory. */
enum AuditExport {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet open(OutputStream file, Json json) throws IOException {
            return new CsvSheet(file);
        }
    },
    JSON("application/json") {
        @Override
        Sheet open(OutputStream file, Json json) throws IOException {
            return new JsonSheet(file, json);
        }
    };

    /** A file that is being written. */
    interface Sheet {

        void write(List<AuditEntry> page) throws IOException;

        /** Completes the file; without it a reader can tell that something is missing, at least in JSON. */
        void end() throws IOException;
    }

    private final String mediaType;

    AuditExport(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract Sheet open(OutputStream file, Json json) throws IOException;

    /** RFC 4180, with a line of names. */
    private static final class CsvSheet implements Sheet {

        private static final CSVFormat FORMAT = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "seq",
                        "id",
                        "at",
                        "actorKind",
                        "actorId",
                        "actorName",
                        "action",
                        "objectType",
                        "objectId",
                        "objectName",
                        "before",
                        "after",
                        "address",
                        "userAgent")
                .get();

        private final CSVPrinter printer;

        CsvSheet(OutputStream file) throws IOException {
            printer = new CSVPrinter(new OutputStreamWriter(file, StandardCharsets.UTF_8), FORMAT);
        }

        @Override
        public void write(List<AuditEntry> page) throws IOException {
            for (var entry : page) {
                var actor = entry.actor();
                for (var cell : new Object[] {
                    entry.seq(),
                    entry.id(),
                    entry.at(),
                    actor.kind().text(),
                    actor.id(),
                    actor.name(),
                    entry.action(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.objectName(),
                    entry.before(),
                    entry.after(),
                    actor.address(),
                    actor.userAgent()
                }) {
                    printer.print(SafeCell.of(cell));
                }
                printer.println();
            }
        }

        @Override
        public void end() throws IOException {
            printer.flush();
        }
    }

    /** One array of entries as the list shows them. */
    private static final class JsonSheet implements Sheet {

        private final OutputStream file;
        private final Json json;
        private String between = "[";

        JsonSheet(OutputStream file, Json json) {
            this.file = file;
            this.json = json;
        }

        @Override
        public void write(List<AuditEntry> page) throws IOException {
            for (var entry : page) {
                text(between);
                file.write(json.write(AuditEntryJson.of(entry)));
                between = ",\n";
            }
        }

        @Override
        public void end() throws IOException {
            text("[".equals(between) ? "[]" : "]");
            file.flush();
        }

        private void text(String text) throws IOException {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
