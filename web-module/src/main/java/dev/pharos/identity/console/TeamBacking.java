package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Members;
import dev.pharos.identity.boundary.Teams;
import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Team;
import dev.pharos.identity.entity.TeamDraft;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The page of one team. */
@Named("teamPage")
@ViewScoped
public class TeamBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    Teams teams;

    @Inject
    Members members;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String id;
    private Integer version;
    private String name;
    private String description;
    private String userId;
    private transient List<Member> inside;

    /** Before the page is shown: a team that is not there has no page. */
    public void load() {
        try {
            show(teams.get(access.reading(), uuid(id)).team());
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    public void save() {
        attempt("team.saved", tenant -> {
            var draft = new TeamDraft(name, description);
            show(teams.change(tenant, uuid(id), version, old -> draft).team());
        });
    }

    public void add() {
        attempt("team.added", tenant -> teams.add(tenant, uuid(id), uuid(userId)));
        userId = null;
    }

    public void remove() {
        attempt(
                "team.removed",
                tenant -> teams.remove(
                        tenant, uuid(id), uuid(external.getRequestParameterMap().get("member")), null));
    }

    public void delete() {
        try {
            teams.delete(access.administering(), uuid(id), null);
            page.goTo("/teams");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private interface Change {

        void of(long tenant);
    }

    private void attempt(String done, Change change) {
        try {
            change.of(access.administering());
            inside = null;
            page.done(done);
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private void show(Team team) {
        version = team.version();
        name = team.name();
        description = team.description();
    }

    public List<Member> inside() {
        if (inside == null) {
            inside = teams.members(access.reading(), uuid(id), 0, MOST);
        }
        return inside;
    }

    /** Members of the organization who are not in the team. */
    public List<Member> outside() {
        var known = inside().stream().map(Member::accountId).collect(Collectors.toSet());
        return members.list(access.reading(), null, 0, MOST).stream()
                .filter(member -> !known.contains(member.accountId()))
                .toList();
    }

    private static UUID uuid(String text) {
        return Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound("team"));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }
}
