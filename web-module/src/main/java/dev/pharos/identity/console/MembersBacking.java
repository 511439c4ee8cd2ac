package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Invitations;
import dev.pharos.identity.boundary.Members;
import dev.pharos.identity.entity.Invitation;
import dev.pharos.identity.entity.InvitationDraft;
import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Role;
import dev.pharos.identity.rest.InvitationPages;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The page of the members. Whom an action is about comes with the request, as the button said when it was pressed; nothing
 * is kept between requests.
 */
@Named("membersPage")
@RequestScoped
public class MembersBacking {

    private static final int MOST = 500;
    private static final String BETWEEN = ":";

    @Inject
    Access access;

    @Inject
    CurrentCaller caller;

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    InvitationPages pages;

    @Inject
    SignedInBacking me;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    @Inject
    Clock clock;

    private String email;
    private String role = Role.MEMBER.text();
    private List<Member> all;
    private Map<UUID, String> choices;

    public void invite() {
        try {
            var request = (HttpServletRequest) external.getRequest();
            var invitation = invitations.invite(
                    access.administrator(), new InvitationDraft(email, Role.of(role)), pages.of(request));
            page.done("members.invited", invitation.email());
            email = null;
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public void revoke() {
        try {
            invitations.revoke(access.administrator(), chosen("invitation"));
            page.done("members.revoked");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /**
     * Gives a member another role. The choice names the member, because rows move while somebody decides: what was chosen in
     * a row that is another one's now is no valid choice there.
     */
    public void change(AjaxBehaviorEvent event) {
        var choice = String.valueOf(((UIInput) event.getComponent()).getValue()).split(BETWEEN);
        try {
            var member = members.change(
                    access.administrator(), Ids.parse(choice[0]).orElseThrow(), null, Role.of(choice[1]));
            page.done("members.changed", member.name(), roleText(member.role()));
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
        forget();
    }

    /** What was read before the change. */
    private void forget() {
        all = null;
        choices = null;
    }

    public void remove() {
        try {
            var id = chosen("member");
            var member = members.get(access.reading(), id);
            var elsewhere = me.elsewhere();
            members.remove(caller.get(), id, null);
            forget();
            if (isMe(member)) {
                me.goOn(elsewhere, "/login");
            } else {
                page.done("members.removed", member.name());
            }
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** All members, up to {@value #MOST}. */
    public List<Member> all() {
        if (all == null) {
            all = members.list(access.reading(), null, 0, MOST);
        }
        return all;
    }

    /** What each member's list of roles has chosen. */
    public Map<UUID, String> getChoices() {
        if (choices == null) {
            choices = new HashMap<>();
            all().forEach(member -> choices.put(member.account(), choice(member, member.role())));
        }
        return choices;
    }

    /** A role for a member, as the list of roles sends it. */
    public String choice(Member member, Role wanted) {
        return member.account() + BETWEEN + wanted.text();
    }

    public List<Invitation> pending() {
        return invitations.list(access.administering(), 0, MOST);
    }

    public boolean isExpired(Invitation invitation) {
        return !invitation.expiresAt().isAfter(clock.instant());
    }

    public boolean isMe(Member member) {
        return member.accountId() == caller.person().accountId();
    }

    /** The roles this person may give to a member, or to somebody new when it is null; none for a role above their own. */
    public List<Role> grantable(Member member) {
        var own = caller.get().role();
        var above = member != null && !own.includes(member.role());
        return !own.includes(Role.ADMIN) || above
                ? List.of()
                : Arrays.stream(Role.values()).filter(own::includes).toList();
    }

    private String roleText(Role known) {
        return page.text("user.role." + known.text());
    }

    private UUID chosen(String what) {
        var text = external.getRequestParameterMap().get(what);
        return Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound(what));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
