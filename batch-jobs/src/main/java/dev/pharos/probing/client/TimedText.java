package dev.pharos.probing.client;

import java.time.Duration;

/** A text that can be read for so long only: RE2/J cannot be interrupted, but it asks for every character. */
final class TimedText implements CharSequence {

    /** Whoever reads on learns that time is over. */
    static final class OverException extends RuntimeException {

        OverException() {
            super("the pattern needs more than " + MOST.toMillis() + " ms for this body", null, false, false);
        }
    }

    /** One pattern in a megabyte takes tens of milliseconds. */
    static final Duration MOST = Duration.ofSeconds(1);

    /** The clock is asked once for so many characters, a power of two. */
    private static final int ROUND = 64;

    private final String text;
    private final long until = System.nanoTime() + MOST.toNanos();
    private int read;

    TimedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if ((++read & (ROUND - 1)) == 0 && System.nanoTime() - until > 0) {
            throw new OverException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
