package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeRuleTest {

    @Scoped("things")
    @RolesAllowed(Roles.VIEWER)
    private interface Things {

        @GET
        void list();

        @POST
        @RolesAllowed(Roles.ADMIN)
        void create();

        @DELETE
        @RolesAllowed(Roles.OWNER)
        void destroy();
    }

    @RolesAllowed(Roles.VIEWER)
    private interface Personal {

        @GET
        void read();
    }

    @Test
    void asksForTheScopeOfTheResource() throws NoSuchMethodException {
        assertThat(rule(Things.class, "list")).contains("things:read");
        assertThat(rule(Things.class, "create")).contains("things:write");
    }

    @Test
    void keepsProgramsFromWhatIsForPeople() throws NoSuchMethodException {
        assertThat(rule(Personal.class, "read")).isEmpty();
    }

    @Test
    void keepsProgramsFromWhatIsForOwners() throws NoSuchMethodException {
        assertThat(rule(Things.class, "destroy")).isEmpty();
    }

    private static Optional<String> rule(Class<?> resource, String method) throws NoSuchMethodException {
        return ScopeRule.of(resource, resource.getDeclaredMethod(method));
    }
}
