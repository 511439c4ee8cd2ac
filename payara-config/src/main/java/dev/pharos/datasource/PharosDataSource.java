package dev.pharos.datasource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source with the options of {@link JdbcUrl} and a bounded connection check.
 *
 * <p>Payara validates a pooled connection with {@code isValid(0)}, which the driver takes as "wait for ever": one paused
 * database would hold every request thread.
 */
public class PharosDataSource extends MariaDbDataSource {

    private final Validation validation = new Validation(System::nanoTime);

    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(JdbcUrl.complete(url));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bounded(validation.open(super::getConnection), validation);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return bounded(validation.open(() -> super.getConnection(user, password)), validation);
    }

    static Connection bounded(Connection connection, Validation validation) {
        return (Connection) Proxy.newProxyInstance(
                PharosDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BoundedValidation(connection, validation));
    }

    private record BoundedValidation(Connection connection, Validation validation) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("isValid") && (int) arguments[0] == 0) {
                return validation.isValid(connection);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
            }
        }
    }
}
