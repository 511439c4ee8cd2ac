package dev.pharos.probing.client;

/** Something that ends when its time is over; it is its own entry in {@link Deadlines}, so that no timer is made for it. */
abstract class Deadline {

    Deadline previous;
    Deadline next;
    long tick;

    /** Called once, when the time is over and the entry has left the wheel. */
    abstract void expire();

    /** Called instead when everything is given up. */
    abstract void abandon();

    final boolean isLinked() {
        return next != null;
    }

    final void unlink() {
        previous.next = next;
        next.previous = previous;
        previous = null;
        next = null;
    }
}
