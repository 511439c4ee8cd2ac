package dev.pharos.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PharosDataSourceTest {

    private final List<Object> validations = new ArrayList<>();
    private final Connection physical = connection();

    @Test
    void boundsACheckThatWouldWaitForEver() throws SQLException {
        assertThat(PharosDataSource.bounded(physical).isValid(0)).isTrue();

        assertThat(validations).containsExactly(PharosDataSource.VALIDATION_SECONDS);
    }

    @Test
    void leavesACheckWithABoundAlone() throws SQLException {
        PharosDataSource.bounded(physical).isValid(7);

        assertThat(validations).containsExactly(7);
    }

    @Test
    void throwsWhatTheDriverThrows() {
        assertThatThrownBy(PharosDataSource.bounded(physical)::commit)
                .isInstanceOf(SQLException.class)
                .hasMessage("gone");
    }

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isValid")) {
                        validations.add(arguments[0]);
                        return true;
                    }
                    throw new SQLException("gone");
                });
    }
}
