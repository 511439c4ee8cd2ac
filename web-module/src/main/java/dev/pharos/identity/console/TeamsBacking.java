package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Teams;
import dev.pharos.identity.entity.TeamDraft;
import dev.pharos.identity.entity.TeamView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of all teams, on which one more can be made. */
@Named("teamsPage")
@RequestScoped
public class TeamsBacking {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    Teams teams;

    @Inject
    Page page;

    private String name;
    private String description;
    private List<TeamView> all;

    public void create() {
        try {
            var tenant = access.administering();
            var team = teams.create(tenant, new TeamDraft(name, description)).team();
            page.goTo("/team?id=" + team.uuid());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** All teams, up to {@value #MOST}. */
    public List<TeamView> all() {
        if (all == null) {
            all = teams.list(access.reading(), 0, MOST);
        }
        return all;
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
}
