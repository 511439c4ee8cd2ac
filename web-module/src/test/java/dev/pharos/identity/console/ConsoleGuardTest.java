package dev.pharos.identity.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleGuardTest {

    private final List<Object> redirects = new ArrayList<>();
    private final ConsoleGuard guard = new ConsoleGuard();

    ConsoleGuardTest() {
        guard.caller = new CurrentCaller();
    }

    @Test
    void leadsAStrangerToTheLogInAndBack() throws Exception {
        guard.doFilter(request(null), response(), null);
        guard.doFilter(request(Authentication.refused()), response(), null);

        assertThat(redirects).containsOnly("/pharos/login?next=%2Fmonitors%2F1");
    }

    @Test
    void sendsNobodyToTheLogInWhoCouldNotBeRecognised() {
        var outage = DomainException.unavailable("database", "The database is away.", null);

        assertThatThrownBy(() -> guard.doFilter(request(Authentication.failed(outage)), response(), null))
                .isSameAs(outage);
        assertThat(redirects).isEmpty();
    }

    private static HttpServletRequest request(Authentication left) {
        var answers = Map.<String, Object>of(
                "getMethod", "GET", "getContextPath", "/pharos", "getRequestURI", "/pharos/monitors/1");
        return proxy(
                HttpServletRequest.class,
                (method, argument) -> Authentication.ATTRIBUTE.equals(argument) ? left : answers.get(method));
    }

    private HttpServletResponse response() {
        return proxy(
                HttpServletResponse.class,
                (method, argument) -> method.equals("sendRedirect") ? redirects.add(argument) : null);
    }

    /** What is asked, by the name of the method and its first argument. */
    @FunctionalInterface
    private interface Answers {

        Object to(String method, Object argument);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    var answer = answers.to(method.getName(), arguments == null ? null : arguments[0]);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
