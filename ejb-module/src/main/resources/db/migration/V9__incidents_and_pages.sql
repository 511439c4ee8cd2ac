-- What customers know of an organization: services, what goes wrong with them, what is planned, and who is told.

CREATE TABLE service (
    tenant_id     INT UNSIGNED NOT NULL,
    id            INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid          UUID         NOT NULL,
    name          VARCHAR(100) NOT NULL,
    description   VARCHAR(500) NOT NULL,
    group_name    VARCHAR(100) NULL,
    position      INT UNSIGNED NOT NULL COMMENT '0, 1, 2… within the organization',
    public        BOOLEAN      NOT NULL,
    follow        VARCHAR(16)  NOT NULL COMMENT 'none, worst_of or k_of_n of its monitors',
    required_up   INT UNSIGNED NULL COMMENT 'the k of k_of_n',
    auto_incident BOOLEAN      NOT NULL COMMENT 'whether its monitors open incidents',
    manual_status VARCHAR(24)  NOT NULL COMMENT 'as set by hand; counts where it follows no monitors',
    status        VARCHAR(24)  NOT NULL COMMENT 'as shown: incidents, maintenance, monitors and hand together',
    status_since  DATETIME(3)  NOT NULL,
    monitor_status VARCHAR(24) NULL COMMENT 'what its monitors said last; null before they did by this rule',
    created_at    DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY service_id (id),
    UNIQUE KEY service_uuid (tenant_id, uuid),
    KEY service_position (tenant_id, position),
    CONSTRAINT service_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

-- Who looks after a service. A column of it could not lose its team without its tenant_id.
CREATE TABLE service_team (
    tenant_id  INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    team_id    INT UNSIGNED NOT NULL,
    PRIMARY KEY (tenant_id, service_id),
    KEY service_team_team (tenant_id, team_id),
    CONSTRAINT service_team_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT service_team_team FOREIGN KEY (tenant_id, team_id)
        REFERENCES team (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE service_monitor (
    tenant_id  INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    monitor_id INT UNSIGNED NOT NULL,
    PRIMARY KEY (tenant_id, service_id, monitor_id),
    KEY service_monitor_monitor (tenant_id, monitor_id),
    CONSTRAINT service_monitor_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT service_monitor_monitor FOREIGN KEY (tenant_id, monitor_id)
        REFERENCES monitor (tenant_id, id) ON DELETE CASCADE
);

-- The history of a service: every instant since its creation lies in exactly one segment.
CREATE TABLE service_segment (
    tenant_id  INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    started_at DATETIME(3)  NOT NULL,
    ended_at   DATETIME(3)  NULL,
    status     VARCHAR(24)  NOT NULL,
    cause_kind VARCHAR(16)  NOT NULL COMMENT 'who or what changed it: person, program, monitor, incident, maintenance, system',
    cause_id   UUID         NULL,
    cause_name VARCHAR(254) NOT NULL,
    PRIMARY KEY (tenant_id, service_id, started_at),
    CONSTRAINT service_segment_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE incident (
    tenant_id              INT UNSIGNED NOT NULL,
    id                     INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid                   UUID         NOT NULL,
    title                  VARCHAR(200) NOT NULL,
    impact                 VARCHAR(16)  NOT NULL COMMENT 'none, minor, major or critical',
    status                 VARCHAR(16)  NOT NULL COMMENT 'investigating, identified, monitoring, resolved or postmortem',
    auto_service_id        INT UNSIGNED NULL COMMENT 'the service whose monitors opened it, also when it is gone',
    resolution_proposed_at DATETIME(3)  NULL COMMENT 'its monitors are up again; a person decides',
    withheld               BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'was about a private service that is gone: about nothing else, it stays private',
    started_at             DATETIME(3)  NOT NULL,
    resolved_at            DATETIME(3)  NULL,
    created_at             DATETIME(6)  NOT NULL,
    updated_at             DATETIME(6)  NOT NULL,
    version                INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY incident_id (id),
    UNIQUE KEY incident_uuid (tenant_id, uuid),
    KEY incident_started (tenant_id, started_at),
    KEY incident_open (tenant_id, resolved_at),
    KEY incident_auto (tenant_id, auto_service_id),
    CONSTRAINT incident_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE incident_service (
    tenant_id   INT UNSIGNED NOT NULL,
    incident_id INT UNSIGNED NOT NULL,
    service_id  INT UNSIGNED NOT NULL,
    status      VARCHAR(24)  NOT NULL COMMENT 'what the service takes while the incident is open',
    PRIMARY KEY (tenant_id, incident_id, service_id),
    KEY incident_service_service (tenant_id, service_id),
    CONSTRAINT incident_service_incident FOREIGN KEY (tenant_id, incident_id)
        REFERENCES incident (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT incident_service_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE incident_update (
    tenant_id   INT UNSIGNED NOT NULL,
    id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid        UUID         NOT NULL,
    incident_id INT UNSIGNED NOT NULL,
    status      VARCHAR(16)  NOT NULL,
    body        MEDIUMTEXT   NOT NULL COMMENT 'Markdown (CommonMark)',
    author_kind VARCHAR(16)  NOT NULL COMMENT 'person, program or system',
    author_id   UUID         NULL,
    author_name VARCHAR(254) NOT NULL,
    created_at  DATETIME(3)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY incident_update_id (id),
    UNIQUE KEY incident_update_uuid (tenant_id, uuid),
    KEY incident_update_incident (tenant_id, incident_id, id),
    CONSTRAINT incident_update_incident FOREIGN KEY (tenant_id, incident_id)
        REFERENCES incident (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE incident_template (
    tenant_id  INT UNSIGNED NOT NULL,
    id         INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid       UUID         NOT NULL,
    name       VARCHAR(100) NOT NULL,
    title      VARCHAR(200) NOT NULL,
    impact     VARCHAR(16)  NOT NULL,
    status     VARCHAR(16)  NOT NULL,
    body       MEDIUMTEXT   NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    version    INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY incident_template_id (id),
    UNIQUE KEY incident_template_uuid (tenant_id, uuid),
    UNIQUE KEY incident_template_name (tenant_id, name),
    CONSTRAINT incident_template_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE incident_template_service (
    tenant_id   INT UNSIGNED NOT NULL,
    template_id INT UNSIGNED NOT NULL,
    service_id  INT UNSIGNED NOT NULL,
    status      VARCHAR(24)  NOT NULL,
    PRIMARY KEY (tenant_id, template_id, service_id),
    KEY incident_template_service_service (tenant_id, service_id),
    CONSTRAINT incident_template_service_template FOREIGN KEY (tenant_id, template_id)
        REFERENCES incident_template (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT incident_template_service_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE
);

-- The plan; a recurring one is local time in its zone, so that it stays at its hour over daylight-saving changes.
CREATE TABLE maintenance (
    tenant_id        INT UNSIGNED NOT NULL,
    id               INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid             UUID         NOT NULL,
    title            VARCHAR(200) NOT NULL,
    description      MEDIUMTEXT   NOT NULL COMMENT 'Markdown (CommonMark)',
    starts_local     CHAR(19)     NOT NULL COMMENT 'ISO 8601, in time_zone',
    starts_offset    INT          NOT NULL COMMENT 'seconds before UTC at the start: which of two equal local times',
    duration_seconds INT UNSIGNED NOT NULL,
    withheld         BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'as with incidents',
    time_zone        VARCHAR(64)  NOT NULL COMMENT 'IANA',
    recurrence       VARCHAR(500) NULL COMMENT 'RFC 5545 RRULE without its name',
    expanded_to      DATETIME(3)  NULL COMMENT 'occurrences that start before are rows of their own',
    calendar_uid     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'RFC 5545 UID of the event it was imported from',
    calendar_sequence INT         NULL COMMENT 'SEQUENCE of what was imported last',
    calendar_stamp   DATETIME(3)  NULL COMMENT 'its DTSTAMP, if it had one',
    created_at       DATETIME(6)  NOT NULL,
    updated_at       DATETIME(6)  NOT NULL,
    version          INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY maintenance_id (id),
    UNIQUE KEY maintenance_uuid (tenant_id, uuid),
    UNIQUE KEY maintenance_calendar (tenant_id, calendar_uid),
    CONSTRAINT maintenance_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE maintenance_occurrence (
    tenant_id      INT UNSIGNED NOT NULL,
    id             INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid           UUID         NOT NULL,
    maintenance_id INT UNSIGNED NOT NULL,
    starts_at      DATETIME(3)  NOT NULL,
    ends_at        DATETIME(3)  NOT NULL,
    status         VARCHAR(16)  NOT NULL COMMENT 'scheduled, in_progress, verifying or completed',
    reminded_at    DATETIME(3)  NULL,
    verifying_at   DATETIME(3)  NULL,
    completed_at   DATETIME(3)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY maintenance_occurrence_id (id),
    UNIQUE KEY maintenance_occurrence_uuid (tenant_id, uuid),
    UNIQUE KEY maintenance_occurrence_start (tenant_id, maintenance_id, starts_at),
    KEY maintenance_occurrence_due (status, starts_at),
    KEY maintenance_occurrence_open (tenant_id, status, maintenance_id),
    CONSTRAINT maintenance_occurrence_maintenance FOREIGN KEY (tenant_id, maintenance_id)
        REFERENCES maintenance (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE maintenance_service (
    tenant_id      INT UNSIGNED NOT NULL,
    maintenance_id INT UNSIGNED NOT NULL,
    service_id     INT UNSIGNED NOT NULL,
    PRIMARY KEY (tenant_id, maintenance_id, service_id),
    KEY maintenance_service_service (tenant_id, service_id),
    CONSTRAINT maintenance_service_maintenance FOREIGN KEY (tenant_id, maintenance_id)
        REFERENCES maintenance (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT maintenance_service_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE maintenance_monitor (
    tenant_id      INT UNSIGNED NOT NULL,
    maintenance_id INT UNSIGNED NOT NULL,
    monitor_id     INT UNSIGNED NOT NULL,
    PRIMARY KEY (tenant_id, maintenance_id, monitor_id),
    KEY maintenance_monitor_monitor (tenant_id, monitor_id),
    CONSTRAINT maintenance_monitor_maintenance FOREIGN KEY (tenant_id, maintenance_id)
        REFERENCES maintenance (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT maintenance_monitor_monitor FOREIGN KEY (tenant_id, monitor_id)
        REFERENCES monitor (tenant_id, id) ON DELETE CASCADE
);

-- How the public page looks and who may read it; an organization without a row has the default page.
CREATE TABLE status_page (
    tenant_id     INT UNSIGNED NOT NULL PRIMARY KEY,
    title         VARCHAR(100) NOT NULL,
    message       VARCHAR(2000) NOT NULL COMMENT 'Markdown above the services',
    access        VARCHAR(16)  NOT NULL COMMENT 'public, password or members',
    password_hash VARCHAR(255) NULL,
    language      VARCHAR(8)   NOT NULL,
    time_zone     VARCHAR(64)  NOT NULL,
    accent        CHAR(7)      NOT NULL COMMENT '#rrggbb',
    logo          MEDIUMBLOB   NULL,
    logo_type     VARCHAR(32)  NULL,
    updated_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    CONSTRAINT status_page_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE subscriber (
    tenant_id         INT UNSIGNED  NOT NULL,
    id                INT UNSIGNED  NOT NULL AUTO_INCREMENT,
    uuid              UUID          NOT NULL,
    channel           VARCHAR(16)   NOT NULL COMMENT 'email or webhook',
    address           VARCHAR(2048) NOT NULL,
    address_hash      BINARY(32)    NOT NULL,
    language          VARCHAR(8)    NOT NULL,
    kinds             JSON          NOT NULL COMMENT 'incident, maintenance, service',
    all_services      BOOLEAN       NOT NULL,
    invited           BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'by the team: is told although the page is not public',
    confirm_hash      BINARY(32)    NULL COMMENT 'of the secret in the mail that asks; null once it was confirmed',
    unsubscribe_token VARBINARY(64) NOT NULL COMMENT 'by which each message lets go of it',
    signing_secret    VARBINARY(255) NULL COMMENT 'webhooks: encrypted',
    failures          INT UNSIGNED  NOT NULL COMMENT 'deliveries given up in a row',
    created_at        DATETIME(6)   NOT NULL,
    confirmed_at      DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY subscriber_id (id),
    UNIQUE KEY subscriber_uuid (tenant_id, uuid),
    UNIQUE KEY subscriber_address (tenant_id, channel, address_hash),
    UNIQUE KEY subscriber_confirm (confirm_hash),
    UNIQUE KEY subscriber_unsubscribe (unsubscribe_token),
    CONSTRAINT subscriber_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE subscriber_service (
    tenant_id     INT UNSIGNED NOT NULL,
    subscriber_id INT UNSIGNED NOT NULL,
    service_id    INT UNSIGNED NOT NULL,
    PRIMARY KEY (tenant_id, subscriber_id, service_id),
    KEY subscriber_service_service (tenant_id, service_id),
    CONSTRAINT subscriber_service_subscriber FOREIGN KEY (tenant_id, subscriber_id)
        REFERENCES subscriber (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT subscriber_service_service FOREIGN KEY (tenant_id, service_id)
        REFERENCES service (tenant_id, id) ON DELETE CASCADE
);

-- What many deliveries say alike; each fills in its own token where the text says so. It goes with the last of them.
CREATE TABLE delivery_letter (
    tenant_id  INT UNSIGNED    NOT NULL,
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    headers    JSON            NOT NULL,
    plain      MEDIUMTEXT      NOT NULL COMMENT 'text of a mail, body of a call',
    html       MEDIUMTEXT      NOT NULL,
    created_at DATETIME(6)     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY delivery_letter_id (id),
    KEY delivery_letter_created (created_at),
    CONSTRAINT delivery_letter_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

-- What leaves the house for somebody, written with what causes it and sent by whichever node claims it first.
CREATE TABLE delivery (
    tenant_id       INT UNSIGNED    NOT NULL,
    id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid            UUID            NOT NULL,
    channel         VARCHAR(16)     NOT NULL COMMENT 'email, webhook…',
    purpose         VARCHAR(32)     NOT NULL COMMENT 'subscriber_incident, subscriber_maintenance, …',
    owner_id        UUID            NULL COMMENT 'the subscriber or the alert channel it goes through',
    topic           UUID            NULL COMMENT 'what it is about: its owner hears of that in order',
    address         VARCHAR(2048)   NOT NULL,
    subject         VARCHAR(255)    NOT NULL,
    letter_id       BIGINT UNSIGNED NULL COMMENT 'what it says, if others say the same',
    token           VARBINARY(64)   NULL COMMENT 'for the gap in the letter; null once it was sent',
    headers         JSON            NOT NULL COMMENT 'empty once it was sent',
    plain           MEDIUMTEXT      NOT NULL COMMENT 'text of a mail, body of a call; empty once it was sent',
    html            MEDIUMTEXT      NOT NULL COMMENT 'empty once it was sent',
    signing_secret  VARBINARY(255)  NULL COMMENT 'encrypted; null once it was sent',
    status          VARCHAR(16)     NOT NULL COMMENT 'pending, sent or failed',
    attempts        INT UNSIGNED    NOT NULL,
    next_attempt_at DATETIME(6)     NULL COMMENT 'null once it was sent or given up',
    claimed_until   DATETIME(6)     NULL COMMENT 'while it is underway',
    answer          VARCHAR(255)    NULL COMMENT 'what the other side said last, such as 503 or 550 no such user',
    created_at      DATETIME(6)     NOT NULL,
    finished_at     DATETIME(6)     NULL,
    -- One that does not answer holds up nobody else.
    destination     VARCHAR(300) AS (IF(channel = 'webhook',
                        LEFT(SUBSTRING_INDEX(SUBSTRING_INDEX(address, '/', 3), '/', -1), 300), channel)) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY delivery_id (id),
    UNIQUE KEY delivery_uuid (tenant_id, uuid),
    -- What has to wait is passed over within the index.
    KEY delivery_next (channel, next_attempt_at, destination),
    KEY delivery_topic (tenant_id, owner_id, topic, status, id),
    KEY delivery_created (created_at),
    KEY delivery_owner (tenant_id, owner_id, id),
    KEY delivery_letter (tenant_id, letter_id),
    CONSTRAINT delivery_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

-- Which events subscribers have been told of. Events turn up late, so those behind the mark are remembered one by one.
CREATE TABLE announcement_mark (
    id         TINYINT UNSIGNED NOT NULL PRIMARY KEY,
    last_event BIGINT UNSIGNED  NOT NULL COMMENT 'none before it can turn up any more'
);
INSERT INTO announcement_mark (id, last_event) SELECT 1, COALESCE(MAX(id), 0) FROM event;

CREATE TABLE announced_event (
    event_id BIGINT UNSIGNED NOT NULL PRIMARY KEY
);

-- Log-ins that were ended are looked for every minute.
CREATE INDEX session_revoked ON session (revoked_at);
