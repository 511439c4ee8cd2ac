-- Instants are DATETIME in UTC. Numeric ids are internal and narrow, because the hot tables repeat them in every row;
-- outside the database a thing is known by its uuid (UUIDv7). Tenant data starts its keys with tenant_id, and foreign
-- keys carry it, so that a row cannot point into another tenant.

CREATE TABLE tenant (
    id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uuid       UUID         NOT NULL UNIQUE,
    name       VARCHAR(100) NOT NULL,
    slug       VARCHAR(63)  NOT NULL UNIQUE,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    version    INT          NOT NULL
);

CREATE TABLE tenant_host (
    host       VARCHAR(253) NOT NULL PRIMARY KEY,
    tenant_id  INT UNSIGNED NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT tenant_host_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE account (
    id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uuid          UUID         NOT NULL UNIQUE,
    email         VARCHAR(254) NOT NULL UNIQUE,
    name          VARCHAR(100) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL
);

CREATE TABLE membership (
    tenant_id  INT UNSIGNED NOT NULL,
    account_id INT UNSIGNED NOT NULL,
    role       VARCHAR(16)  NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, account_id),
    KEY membership_account (account_id),
    CONSTRAINT membership_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT membership_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- One log-in of one person into one organization: a family of refresh tokens, or one console cookie.
CREATE TABLE session (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uuid       UUID            NOT NULL UNIQUE,
    tenant_id  INT UNSIGNED    NOT NULL,
    account_id INT UNSIGNED    NOT NULL,
    kind       VARCHAR(16)     NOT NULL,
    address    VARCHAR(45)     NOT NULL,
    user_agent VARCHAR(255)    NOT NULL,
    created_at DATETIME(6)     NOT NULL,
    seen_at    DATETIME(6)     NOT NULL,
    expires_at DATETIME(6)     NOT NULL,
    revoked_at DATETIME(6)     NULL,
    KEY session_account (account_id),
    KEY session_expiry (expires_at),
    CONSTRAINT session_member FOREIGN KEY (tenant_id, account_id)
        REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);

CREATE TABLE refresh_token (
    hash       BINARY(32)      NOT NULL PRIMARY KEY,
    session_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(6)     NOT NULL,
    expires_at DATETIME(6)     NOT NULL,
    used_at    DATETIME(6)     NULL,
    KEY refresh_token_expiry (expires_at),
    CONSTRAINT refresh_token_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);

-- Every node signs with the newest key and verifies with all of them.
CREATE TABLE signing_key (
    kid         VARCHAR(64) NOT NULL PRIMARY KEY,
    private_jwk TEXT        NOT NULL,
    created_at  DATETIME(6) NOT NULL
);

-- Random keys of this installation that all nodes share, one for each purpose.
CREATE TABLE installation_secret (
    purpose    VARCHAR(32) NOT NULL PRIMARY KEY,
    secret     BINARY(32)  NOT NULL,
    created_at DATETIME(6) NOT NULL
);

-- The instants of the last accepted attempts of one bucket (an address, an account): a sliding window shared by all nodes.
CREATE TABLE throttle (
    bucket     BINARY(32)     NOT NULL PRIMARY KEY,
    hits       VARBINARY(512) NOT NULL,
    touched_at DATETIME(6)    NOT NULL,
    KEY throttle_touched (touched_at)
);

CREATE TABLE monitor (
    tenant_id        INT UNSIGNED      NOT NULL,
    id               INT UNSIGNED      NOT NULL AUTO_INCREMENT,
    uuid             UUID              NOT NULL,
    name             VARCHAR(200)      NOT NULL,
    type             VARCHAR(16)       NOT NULL,
    target           VARCHAR(2048)     NOT NULL,
    interval_seconds INT UNSIGNED      NOT NULL,
    timeout_ms       INT UNSIGNED      NOT NULL,
    settings         JSON              NOT NULL,
    tags             JSON              NOT NULL,
    fingerprint      BINARY(32)        NOT NULL COMMENT 'SHA-256 over type, target and settings',
    shard            SMALLINT UNSIGNED NOT NULL COMMENT '0..255, fixed at creation',
    paused           BOOLEAN           NOT NULL,
    created_at       DATETIME(6)       NOT NULL,
    updated_at       DATETIME(6)       NOT NULL,
    version          INT               NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY monitor_id (id),
    UNIQUE KEY monitor_uuid (tenant_id, uuid),
    UNIQUE KEY monitor_fingerprint (tenant_id, fingerprint),
    KEY monitor_shard (shard, paused),
    CONSTRAINT monitor_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);

-- What the probe engine knows of a monitor. Apart from monitor, because it changes with every check.
CREATE TABLE monitor_state (
    tenant_id       INT UNSIGNED      NOT NULL,
    monitor_id      INT UNSIGNED      NOT NULL,
    status          VARCHAR(16)       NOT NULL,
    since           DATETIME(3)       NOT NULL,
    doubt           VARCHAR(255)      NULL COMMENT 'the latest checks while they disagree with the status',
    last_checked_at DATETIME(3)       NULL,
    last_latency_ms SMALLINT UNSIGNED NULL,
    PRIMARY KEY (tenant_id, monitor_id),
    CONSTRAINT monitor_state_monitor FOREIGN KEY (tenant_id, monitor_id)
        REFERENCES monitor (tenant_id, id) ON DELETE CASCADE
);

-- The availability ledger: every instant since a monitor's creation lies in exactly one segment.
CREATE TABLE state_segment (
    tenant_id  INT UNSIGNED NOT NULL,
    monitor_id INT UNSIGNED NOT NULL,
    started_at DATETIME(3)  NOT NULL,
    ended_at   DATETIME(3)  NULL,
    class      VARCHAR(16)  NOT NULL,
    cause      VARCHAR(32)  NOT NULL,
    PRIMARY KEY (tenant_id, monitor_id, started_at),
    CONSTRAINT state_segment_monitor FOREIGN KEY (tenant_id, monitor_id)
        REFERENCES monitor (tenant_id, id) ON DELETE CASCADE
);

-- One row per check, as narrow as it can be; dropped by partition. MariaDB allows no foreign keys on partitioned
-- tables: the rows of a deleted monitor are out of reach (its id is never given again) and go with their day. Phases add up to the latency, so the transfer phase is not stored.
CREATE TABLE check_result (
    tenant_id     INT UNSIGNED      NOT NULL,
    monitor_id    INT UNSIGNED      NOT NULL,
    slot_at       DATETIME(3)       NOT NULL,
    late_ms       SMALLINT UNSIGNED NOT NULL COMMENT 'checked_at - slot_at',
    outcome       TINYINT UNSIGNED  NOT NULL COMMENT '0 = success, else the kind of error',
    status_code   SMALLINT UNSIGNED NULL,
    latency_ms    SMALLINT UNSIGNED NULL,
    dns_ms        SMALLINT UNSIGNED NULL,
    connect_ms    SMALLINT UNSIGNED NULL,
    tls_ms        SMALLINT UNSIGNED NULL,
    first_byte_ms SMALLINT UNSIGNED NULL,
    message       VARCHAR(255)      NULL,
    PRIMARY KEY (tenant_id, monitor_id, slot_at)
)
PARTITION BY RANGE COLUMNS (slot_at) (
    PARTITION p_first VALUES LESS THAN ('2026-01-01'),
    PARTITION p_rest VALUES LESS THAN (MAXVALUE)
);

-- What happened, in the order of the ids: pushed to sockets and followed by the schedules of all nodes.
CREATE TABLE event (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenant_id  INT UNSIGNED    NOT NULL,
    type       VARCHAR(40)     NOT NULL,
    payload    MEDIUMTEXT      NOT NULL COMMENT 'JSON: one object, or an array for several events of one type',
    created_at DATETIME(3)     NOT NULL,
    KEY event_created (created_at)
);

-- Tenants somebody is looking at: only for these are check_recorded events worth their cost.
CREATE TABLE live_interest (
    tenant_id  INT UNSIGNED NOT NULL PRIMARY KEY,
    expires_at DATETIME(3)  NOT NULL,
    CONSTRAINT live_interest_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE node (
    id         UUID        NOT NULL PRIMARY KEY,
    name       VARCHAR(253) NOT NULL,
    started_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL
);

CREATE TABLE shard_lease (
    shard      SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
    node_id    UUID              NULL,
    epoch      BIGINT UNSIGNED   NOT NULL,
    expires_at DATETIME(3)       NOT NULL
);

INSERT INTO shard_lease (shard, node_id, epoch, expires_at) SELECT seq, NULL, 0, '2026-01-01' FROM seq_0_to_255;
