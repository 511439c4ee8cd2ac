package dev.pharos.probing.client;

import io.netty.util.concurrent.DefaultThreadFactory;

/** Daemon threads, so that a server that stops without undeploying is not held up. */
final class ProbeThreads extends DefaultThreadFactory {

    ProbeThreads(String name) {
        super(name, true);
    }
}
