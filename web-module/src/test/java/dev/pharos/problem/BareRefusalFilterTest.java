package dev.pharos.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class BareRefusalFilterTest {

    private final MultivaluedHashMap<String, Object> headers = new MultivaluedHashMap<>();
    private Object entity;
    private MediaType type;

    @Test
    void saysWhatABareRefusalIs() {
        filter(400);
        assertThat(entity).isEqualTo(Problem.of(400));
        assertThat(type.getType() + "/" + type.getSubtype()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void leavesARefusalThatSaysMore() {
        entity = "more";
        filter(400);
        assertThat(entity).isEqualTo("more");
    }

    @Test
    void leavesWhatIsNoRefusal() {
        filter(304);
        assertThat(entity).isNull();
    }

    private void filter(int status) {
        var response = (ContainerResponseContext) Proxy.newProxyInstance(
                ContainerResponseContext.class.getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getStatus" -> status;
                    case "hasEntity" -> entity != null;
                    case "getHeaders" -> headers;
                    case "setEntity" -> {
                        entity = arguments[0];
                        type = (MediaType) arguments[2];
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new BareRefusalFilter().filter(null, response);
    }
}
