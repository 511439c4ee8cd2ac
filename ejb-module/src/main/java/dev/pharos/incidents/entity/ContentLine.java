package dev.pharos.incidents.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a calendar (RFC 5545 §3.1).
 *
 * @param name upper case
 * @param parameters by upper-case name, without quotes
 * @param value as written: texts are still escaped
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    private static final int MAX_OCTETS = 75;
    /** Possessive: a repeated choice that may be taken back costs the stack something for each parameter. */
    private static final Pattern HEAD =
            Pattern.compile("([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:]*))*+):(.*)");

    private static final Pattern PARAMETER = Pattern.compile(";([A-Za-z0-9-]+)=(?:\"([^\"]*)\"|([^\";:]*))");

    /** All lines of a text, unfolded; what is no line of a calendar has no name. */
    static List<ContentLine> all(String text) {
        var lines = new ArrayList<ContentLine>();
        for (var line : text.replace("\r\n", "\n").replaceAll("\n[ \t]", "").split("\n")) {
            if (!line.isBlank()) {
                lines.add(of(line));
            }
        }
        return lines;
    }

    private static ContentLine of(String line) {
        var matcher = HEAD.matcher(line);
        if (!matcher.matches()) {
            return new ContentLine("", Map.of(), line);
        }
        var parameters = new LinkedHashMap<String, String>();
        var parameter = PARAMETER.matcher(matcher.group(2));
        while (parameter.find()) {
            parameters.put(
                    parameter.group(1).toUpperCase(Locale.ROOT),
                    parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
        }
        return new ContentLine(matcher.group(1).toUpperCase(Locale.ROOT), parameters, matcher.group(3));
    }

    Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    boolean is(String wantedName, String wantedValue) {
        return name.equals(wantedName) && value.strip().equalsIgnoreCase(wantedValue);
    }

    /** The value as the text that it stands for. */
    String text() {
        var text = new StringBuilder();
        for (var index = 0; index < value.length(); index++) {
            var letter = value.charAt(index);
            if (letter == '\\' && index + 1 < value.length()) {
                var escaped = value.charAt(++index);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    /** A text as a value. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** A line as it is sent: no part has more than 75 octets, and no character is cut in two. */
    static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var index = 0; index < line.length(); ) {
            var letter = Character.toString(line.codePointAt(index));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
            index += letter.length();
        }
        return folded.append("\r\n").toString();
    }
}
