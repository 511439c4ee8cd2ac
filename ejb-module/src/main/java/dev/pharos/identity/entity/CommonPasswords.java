package dev.pharos.identity.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What attackers try first (NIST SP 800-63B §5.1.1.2): words everybody chooses, whatever is put around them to make them
 * long, and runs along the alphabet or the keyboard.
 */
final class CommonPasswords {

    private static final String RESOURCE = "/dev/pharos/identity/common-passwords.txt";
    private static final Set<String> WORDS = read();

    /** Letters as people write them with other keys. */
    private static final Map<Integer, Integer> DISGUISES = Map.of(
            (int) '0', (int) 'o', (int) '1', (int) 'i', (int) '3', (int) 'e', (int) '4', (int) 'a', (int) '5',
            (int) 's', (int) '7', (int) 't', (int) '@', (int) 'a', (int) '$', (int) 's', (int) '!', (int) 'i');

    private static final List<String> RUNS = runs(
            "0123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "qwertzuiop",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm");

    /** Shorter pieces of a run happen by accident. */
    private static final int SHORTEST_RUN = 4;

    private CommonPasswords() {}

    /** Whether somebody who tries the usual ones would come to this one. */
    static boolean contain(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return isWord(bare(lower)) || isWord(bare(undisguised(bare(lower)))) || consistsOfRuns(lower);
    }

    /** Without what is put before and behind a word. */
    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "");
    }

    private static String undisguised(String text) {
        return text.codePoints()
                .map(letter -> DISGUISES.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One of the words, with any signs between its letters, once or over and over. */
    private static boolean isWord(String text) {
        var letters = text.replaceAll("[^\\p{L}]", "");
        for (var times = 1; times <= letters.length(); times++) {
            var part = letters.substring(0, letters.length() / times);
            if (letters.length() % times == 0 && part.repeat(times).equals(letters) && WORDS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean consistsOfRuns(String text) {
        var rest = text;
        while (rest.length() >= SHORTEST_RUN) {
            var length = longestRun(rest);
            if (length < SHORTEST_RUN) {
                return false;
            }
            rest = rest.substring(length);
        }
        return true;
    }

    private static int longestRun(String text) {
        for (var length = text.length(); length >= SHORTEST_RUN; length--) {
            var start = text.substring(0, length);
            if (RUNS.stream().anyMatch(run -> run.contains(start))) {
                return length;
            }
        }
        return 0;
    }

    /** Forwards and backwards, and round and round. */
    private static List<String> runs(String... rows) {
        return List.of(rows).stream()
                .flatMap(row -> List.of(
                        row + row, new StringBuilder(row + row).reverse().toString())
                        .stream())
                .toList();
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
