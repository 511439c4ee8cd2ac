import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least that checking and storing costs on this machine today: Netty with a new connection per probe, every result into
 * MariaDB in bulk, and nothing else. What a product costs beyond that is the product. Arguments: JDBC URL, user, password,
 * pid of mariadbd, probes a second (0: as fast as it goes), seconds. Prints one line of JSON.
 */
public final class Floor {

    private static final int IN_FLIGHT = 500;
    private static final int WARM_UP_SECONDS = 15;
    private static final int BATCH = 1000;
    private static final int FLUSH_MS = 50;
    private static final int PORT = 9101;
    private static final int PORTS = 10;
    private static final int MONITORS = 10_000;

    private record Row(long monitor, long atMs, int status, int latencyMs) {}

    private static final Semaphore FREE = new Semaphore(IN_FLIGHT);
    private static final LinkedBlockingQueue<Row> ROWS = new LinkedBlockingQueue<>();
    private static final AtomicLong STORED = new AtomicLong();

    private static final class Probe extends SimpleChannelInboundHandler<HttpObject> {
        private final long started = System.nanoTime();
        private final long monitor;
        private int status;
        private boolean ended;

        Probe(long monitor) {
            this.monitor = monitor;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/t/" + monitor);
            request.headers().set("Host", "127.0.0.1").set("Connection", "close").set("User-Agent", "floor");
            context.writeAndFlush(request, context.voidPromise());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
            if (message instanceof HttpResponse response) {
                status = response.status().code();
            }
            if (message instanceof LastHttpContent) {
                end();
                context.close();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end();
        }

        void end() {
            if (!ended) {
                ended = true;
                ROWS.add(new Row(monitor, System.currentTimeMillis(), status, (int) ((System.nanoTime() - started) / 1_000_000)));
                FREE.release();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        var rate = Integer.parseInt(arguments[4]);
        var seconds = Integer.parseInt(arguments[5]);
        try (var database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            prepare(database);
            var writer = new Thread(() -> store(database));
            writer.setDaemon(true);
            writer.start();
            var bootstrap = new Bootstrap()
                    .group(new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory()))
                    .channel(EpollSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true);
            shoot(bootstrap, 0, WARM_UP_SECONDS);
            var stored = STORED.get();
            var began = System.nanoTime();
            var ours = cpuMs("self");
            var databases = cpuMs(arguments[3]);
            shoot(bootstrap, rate, seconds);
            var count = STORED.get() - stored;
            System.out.printf(
                    "{\"rate\": %.1f, \"cpu_ms\": %.4f, \"client_ms\": %.4f, \"database_ms\": %.4f}%n",
                    count / ((System.nanoTime() - began) / 1e9),
                    (cpuMs("self") - ours + cpuMs(arguments[3]) - databases) / count,
                    (cpuMs("self") - ours) / count,
                    (cpuMs(arguments[3]) - databases) / count);
        }
        System.exit(0);
    }

    private static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE floor (monitor_id BIGINT NOT NULL, at DATETIME(3) NOT NULL,"
                    + " status SMALLINT NOT NULL, latency_ms INT NOT NULL, PRIMARY KEY (monitor_id, at))");
        }
        database.setAutoCommit(false);
    }

    private static void store(Connection database) {
        try (var insert = database.prepareStatement("INSERT IGNORE INTO floor VALUES (?, ?, ?, ?)")) {
            while (true) {
                var count = 0;
                for (Row row; count < BATCH && (row = ROWS.poll(FLUSH_MS, TimeUnit.MILLISECONDS)) != null; count++) {
                    insert.setLong(1, row.monitor());
                    insert.setTimestamp(2, new Timestamp(row.atMs()));
                    insert.setInt(3, row.status());
                    insert.setInt(4, row.latencyMs());
                    insert.addBatch();
                }
                if (count > 0) {
                    insert.executeBatch();
                    database.commit();
                    STORED.addAndGet(count);
                }
            }
        } catch (SQLException | InterruptedException broken) {
            broken.printStackTrace();
            System.exit(1);
        }
    }

    private static void shoot(Bootstrap bootstrap, int rate, int seconds) throws InterruptedException {
        var began = System.nanoTime();
        var end = began + TimeUnit.SECONDS.toNanos(seconds);
        for (long shot = 0; System.nanoTime() < end; shot++) {
            if (rate > 0) {
                TimeUnit.NANOSECONDS.sleep(began + shot * 1_000_000_000L / rate - System.nanoTime());
            }
            FREE.acquire();
            var monitor = (int) (shot % MONITORS);
            var probe = new Probe(monitor);
            bootstrap
                    .clone()
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            channel.pipeline().addLast(new HttpClientCodec(), probe);
                        }
                    })
                    .connect(new InetSocketAddress("127.0.0.1", PORT + monitor % PORTS))
                    .addListener(connected -> {
                        if (!connected.isSuccess()) {
                            probe.end();
                        }
                    });
        }
        FREE.acquire(IN_FLIGHT);
        FREE.release(IN_FLIGHT);
    }

    /** User and system time of a process, its ended children not included. */
    private static double cpuMs(String pid) throws java.io.IOException {
        var stat = Files.readString(Path.of("/proc", pid, "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }
}
