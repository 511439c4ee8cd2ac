package dev.pharos.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory the embedded MariaDB keeps data in: an eighth of the machine, within reason. */
final class BufferPool {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST = 128;
    private static final long MOST = 1024;

    private BufferPool() {}

    static long ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return megabytesFor(system.getTotalMemorySize());
    }

    static long megabytesFor(long machineBytes) {
        return Math.max(LEAST, Math.min(MOST, machineBytes / 8 / MEGABYTE));
    }
}
