package dev.pharos.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PharosDataSourceTest {

    private final List<Object> validations = new ArrayList<>();
    private final Connection physical = connection();
    private long now;
    private long takesNanos;
    private boolean valid = true;
    private final Validation validation = new Validation(() -> now);

    @Test
    void boundsACheckThatWouldWaitForEver() throws SQLException {
        assertThat(PharosDataSource.bounded(physical, validation).isValid(0)).isTrue();

        assertThat(validations).containsExactly(Validation.SECONDS);
    }

    @Test
    void leavesACheckWithABoundAlone() throws SQLException {
        PharosDataSource.bounded(physical, validation).isValid(7);

        assertThat(validations).containsExactly(7);
    }

    @Test
    void oneConnectionThatHungSpeaksForThePoolForAMoment() throws SQLException {
        valid = false;
        takesNanos = 2_000_000_000;
        assertThat(validation.isValid(physical)).isFalse();
        assertThat(validation.isValid(physical)).isFalse();
        assertThat(validations).hasSize(1);
        assertThat(validation.open(() -> physical)).as("a new one may be good").isSameAs(physical);

        now += 1_000_000_000;
        valid = true;
        assertThat(validation.isValid(physical)).isTrue();
        assertThat(validations).hasSize(2);
    }

    @Test
    void oneThatCouldNotBeOpenedSpeaksForNewOnesAndForThePool() throws SQLException {
        assertThatThrownBy(() -> validation.open(this::timeout)).hasMessage("timeout");
        assertThatThrownBy(() -> validation.open(() -> physical)).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(validation.isValid(physical)).isFalse();

        now += 1_000_000_000;
        assertThat(validation.open(() -> physical)).isSameAs(physical);
        assertThat(validation.isValid(physical)).isTrue();
    }

    @Test
    void aRefusalThatComesAtOnceSpeaksForNobody() throws SQLException {
        assertThatThrownBy(() -> validation.open(this::refusal)).hasMessage("refused");
        assertThat(validation.open(() -> physical)).isSameAs(physical);
    }

    @Test
    void oneConnectionThatIsClosedSpeaksForItselfOnly() throws SQLException {
        valid = false;
        assertThat(validation.isValid(physical)).isFalse();
        valid = true;
        assertThat(validation.isValid(physical)).isTrue();
    }

    @Test
    void throwsWhatTheDriverThrows() {
        assertThatThrownBy(PharosDataSource.bounded(physical, validation)::commit)
                .isInstanceOf(SQLException.class)
                .hasMessage("gone");
    }

    private Connection timeout() throws SQLException {
        now += 2_000_000_000;
        throw new SQLException("timeout");
    }

    private Connection refusal() throws SQLException {
        throw new SQLException("refused");
    }

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isValid")) {
                        validations.add(arguments[0]);
                        now += takesNanos;
                        return valid;
                    }
                    throw new SQLException("gone");
                });
    }
}
