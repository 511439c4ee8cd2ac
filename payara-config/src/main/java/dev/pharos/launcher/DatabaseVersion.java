package dev.pharos.launcher;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A MariaDB version, as {@code SELECT VERSION()} tells it: {@code 11.4.5-MariaDB-log}. */
record DatabaseVersion(int major, int minor) implements Comparable<DatabaseVersion> {

    /** The oldest one with everything the schema uses: UUID type, SKIP LOCKED, long-term support. */
    static final DatabaseVersion OLDEST = new DatabaseVersion(10, 11);

    private static final Pattern MARIADB = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\..*MariaDB.*");
    private static final Comparator<DatabaseVersion> ORDER =
            Comparator.comparingInt(DatabaseVersion::major).thenComparingInt(DatabaseVersion::minor);

    /** Refuses, with a line for the operator, what is no MariaDB or is too old. */
    static DatabaseVersion require(String text) {
        var match = MARIADB.matcher(text);
        if (!match.matches()) {
            throw new LaunchException(
                    "The database is no MariaDB (it says " + text + "); Pharos needs MariaDB " + OLDEST + " or newer");
        }
        var version = new DatabaseVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        if (version.compareTo(OLDEST) < 0) {
            throw new LaunchException(
                    "MariaDB " + version + " is too old; Pharos needs MariaDB " + OLDEST + " or newer");
        }
        return version;
    }

    @Override
    public int compareTo(DatabaseVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
