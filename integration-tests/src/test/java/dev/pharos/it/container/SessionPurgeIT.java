package dev.pharos.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.control.SessionStore;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the nightly deletion of log-ins that ended takes, and what it has to leave. */
@ExtendWith(ArquillianExtension.class)
class SessionPurgeIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.withoutTheWeb(SessionPurgeIT.class);
    }

    @Inject
    Tenant tenant;

    @Inject
    Sessions sessions;

    @Inject
    SessionStore store;

    @Inject
    UserTransaction transaction;

    @Test
    void takesAnEndedSessionWithItsTokensAndNoOther() throws Exception {
        var ended = tenant.logIn();
        var alive = tenant.logIn();
        sessions.revoke(ended.caller().session());

        purge();

        assertThat(store.find(ended.caller().session())).isEmpty();
        assertThat(store.find(ended.refreshToken())).isEmpty();
        assertThat(sessions.refresh(alive.refreshToken())).isPresent();
    }

    @Test
    void leavesAUsedTokenSoThatItsReplayIsNoticed() throws Exception {
        var first = tenant.logIn();
        var second = sessions.refresh(first.refreshToken()).orElseThrow();

        purge();

        assertThat(sessions.refresh(first.refreshToken())).isEmpty();
        assertThat(sessions.refresh(second.refreshToken())).isEmpty();
        assertThat(sessions.alive(first.caller().session())).isEmpty();
    }

    private void purge() throws Exception {
        transaction.begin();
        store.purge(Instant.now().plusMillis(1));
        transaction.commit();
    }
}
