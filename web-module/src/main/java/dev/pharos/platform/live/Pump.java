package dev.pharos.platform.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Sends for all sockets with very few threads, so that the event feed never waits for a client. Sockets are spread over
 * stripes; a stripe borrows a thread while it has something to do. Frame by frame, not socket by socket: the last socket gets
 * the first event before the first gets all the others.
 */
@ApplicationScoped
class Pump {

    private static final int STRIPES =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

    @Resource
    ManagedExecutorService executor;

    private final Stripe[] stripes =
            IntStream.range(0, STRIPES).mapToObj(index -> new Stripe()).toArray(Stripe[]::new);

    /** Sees to it that {@link Connection#drain} is called soon. */
    void wake(Connection connection) {
        stripes[connection.number() % STRIPES].wake(connection);
    }

    private final class Stripe implements Runnable {

        private final Queue<Connection> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean running = new AtomicBoolean();

        void wake(Connection connection) {
            waiting.add(connection);
            if (running.compareAndSet(false, true)) {
                executor.execute(this);
            }
        }

        @Override
        public void run() {
            do {
                for (var connection = waiting.poll(); connection != null; connection = waiting.poll()) {
                    if (connection.drain()) {
                        waiting.add(connection);
                    }
                }
                running.set(false);
                // Somebody may have come between the last look and the line above.
            } while (!waiting.isEmpty() && running.compareAndSet(false, true));
        }
    }
}
