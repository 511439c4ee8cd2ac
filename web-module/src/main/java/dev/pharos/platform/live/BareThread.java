package dev.pharos.platform.live;

/**
 * Lets a thread send without the class path of the application. For every frame Tyrus schedules a task that watches idle
 * sockets, and for every task Payara searches the thread's class path for context providers: all jars of the WAR, about a
 * millisecond, a hundred times what the frame costs.
 */
final class BareThread {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader usual = thread.getContextClassLoader();

    private BareThread() {}

    static BareThread enter() {
        var bare = new BareThread();
        bare.thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        return bare;
    }

    void leave() {
        thread.setContextClassLoader(usual);
    }
}
