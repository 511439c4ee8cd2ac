package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One member's place in one team. */
@Entity
@Table(name = "team_member")
@IdClass(TeamMember.Key.class)
public class TeamMember {

    /** The primary key in the form JPA 3.1 asks for, which cannot be a record yet. */
    public static class Key implements Serializable {

        private long tenantId;
        private long teamId;
        private long accountId;

        public Key() {}

        public Key(long tenantId, long teamId, long accountId) {
            this.tenantId = tenantId;
            this.teamId = teamId;
            this.accountId = accountId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.tenantId == tenantId
                    && key.teamId == teamId
                    && key.accountId == accountId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, teamId, accountId);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "team_id")
    private long teamId;

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TeamMember() {}

    public TeamMember(Team team, Member member, Instant now) {
        this.tenantId = team.tenantId();
        this.teamId = team.id();
        this.accountId = member.accountId();
        this.createdAt = now;
    }
}
