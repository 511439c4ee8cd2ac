package dev.pharos.it.client;

import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of simulated people, each given out once in a run. */
public final class Addresses {

    private static final AtomicInteger GIVEN = new AtomicInteger();

    private Addresses() {}

    public static String next() {
        var number = GIVEN.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
