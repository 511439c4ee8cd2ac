package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.InvitationAnswers;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.InvitationAnswer;
import dev.pharos.identity.entity.InvitationOffer;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.rest.Clients;
import dev.pharos.identity.rest.ConsoleSessions;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page on which an invitation is accepted. Looking at it changes nothing: programs follow links in mail, too. */
@Named("invitation")
@RequestScoped
public class InvitationBacking {

    @Inject
    InvitationAnswers answers;

    @Inject
    ConsoleSessions sessions;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String token;
    private String name;
    private String password;
    private InvitationOffer offer;
    private boolean looked;

    /** From the link, and then from the form: what the page shows depends on it before Faces has read any field. */
    @PostConstruct
    void open() {
        token = external.getRequestParameterMap().get("token");
    }

    /** What is offered; null when the link is good for nothing. */
    public InvitationOffer offer() {
        if (!looked) {
            looked = true;
            offer = look();
        }
        return offer;
    }

    private InvitationOffer look() {
        try {
            return answers.offer(new Secret(String.valueOf(token)));
        } catch (DomainException refusal) {
            return null;
        }
    }

    /** Whether the person in front of the page is the one who is invited, and logged in. */
    public boolean isMine() {
        return me().filter(email -> email.equals(offer().email())).isPresent();
    }

    /** Whether the person in front of the page is logged in as somebody else. */
    public boolean isForeign() {
        return me().isPresent() && !isMine();
    }

    /** Joins with an account of one's own that there is already. */
    public void join() {
        try {
            var joined = answers.accept(new InvitationAnswer(token, null, null), caller.find(), clients.of(request()));
            sessions.switchTo(caller.person(), joined.tenant().slug(), request(), response());
            page.goTo("/");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Joins with a new account, and logs in with it. */
    public void found() {
        try {
            var joined =
                    answers.accept(new InvitationAnswer(token, name, password), caller.find(), clients.of(request()));
            sessions.logIn(
                    new Credentials(
                            joined.account().email(), password, joined.tenant().slug()),
                    request(),
                    response());
            page.goTo("/");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Where somebody with an account logs in, to come back here. */
    public String logInPath() {
        var back = "/invitation?token=" + URLEncoder.encode(String.valueOf(token), StandardCharsets.UTF_8);
        return "/login?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private Optional<String> me() {
        return caller.find().filter(Person.class::isInstance).map(InvitationBacking::email);
    }

    private static String email(Caller known) {
        return ((Person) known).email();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) external.getResponse();
    }

    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
