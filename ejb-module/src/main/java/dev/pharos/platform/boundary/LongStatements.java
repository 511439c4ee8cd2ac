package dev.pharos.platform.boundary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections whose statements may take long, for changes of the schema: everybody else's end after seconds, so that a
 * database that hangs holds up nobody.
 */
public final class LongStatements {

    private static final int LIMIT_MS = 600_000;

    private LongStatements() {}

    /** The same connections with that patience; they lose it when they are closed. */
    public static DataSource of(DataSource pool) {
        return proxy(DataSource.class, (method, arguments) -> {
            var result = call(pool, method, arguments);
            return result instanceof Connection connection ? patient(connection) : result;
        });
    }

    private static Connection patient(Connection connection) throws SQLException {
        var usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LIMIT_MS);
        return proxy(Connection.class, (method, arguments) -> {
            if (!method.getName().equals("close") || connection.isClosed()) {
                return call(connection, method, arguments);
            }
            // A connection that broke cannot be set back, but it has to go back.
            try (connection) {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
            return null;
        });
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                LongStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
