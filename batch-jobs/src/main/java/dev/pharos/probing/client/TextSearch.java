package dev.pharos.probing.client;

/** Finds a text byte by byte without keeping the body (Knuth, Morris and Pratt). */
final class TextSearch implements Search {

    private final byte[] text;
    private final int[] fallback;
    private int matched;

    TextSearch(byte[] text) {
        this.text = text;
        this.fallback = new int[text.length];
        for (int i = 1, length = 0; i < text.length; i++) {
            length = extend(length, text[i]);
            fallback[i] = length;
        }
    }

    private int extend(int length, byte next) {
        var prefix = length;
        while (prefix > 0 && text[prefix] != next) {
            prefix = fallback[prefix - 1];
        }
        return text[prefix] == next ? prefix + 1 : prefix;
    }

    @Override
    public void feed(byte[] bytes, int length) {
        for (var i = 0; i < length && matched < text.length; i++) {
            matched = extend(matched, bytes[i]);
        }
    }

    @Override
    public void conclude(Listener listener) {
        listener.concluded(matched == text.length);
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
