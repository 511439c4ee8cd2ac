-- What the organization has agreed on; limits by plan are configuration.
ALTER TABLE tenant
    ADD COLUMN plan VARCHAR(16) NOT NULL DEFAULT 'free' AFTER slug;

-- The second factor: a secret of RFC 6238, encrypted, in force once its first code was shown.
ALTER TABLE account
    ADD COLUMN totp_secret VARBINARY(255) NULL AFTER password_hash,
    ADD COLUMN totp_since  DATETIME(6)    NULL AFTER totp_secret,
    ADD COLUMN totp_step   BIGINT         NULL COMMENT 'of the last code that was used: a code counts once' AFTER totp_since;

CREATE TABLE recovery_code (
    account_id INT UNSIGNED NOT NULL,
    hash       BINARY(32)   NOT NULL,
    used_at    DATETIME(6)  NULL,
    PRIMARY KEY (account_id, hash),
    CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE password_reset (
    hash       BINARY(32)   NOT NULL PRIMARY KEY,
    account_id INT UNSIGNED NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    used_at    DATETIME(6)  NULL,
    KEY password_reset_expiry (expires_at),
    CONSTRAINT password_reset_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- Mail to be sent, written with what causes it; every node sends.
CREATE TABLE mail (
    id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient       VARCHAR(254)    NOT NULL,
    subject         VARCHAR(255)    NOT NULL,
    plain           MEDIUMTEXT      NOT NULL,
    html            MEDIUMTEXT      NOT NULL,
    created_at      DATETIME(6)     NOT NULL,
    next_attempt_at DATETIME(6)     NULL COMMENT 'null once it was sent or given up',
    attempts        INT UNSIGNED    NOT NULL,
    sent_at         DATETIME(6)     NULL,
    failure         VARCHAR(255)    NULL,
    KEY mail_next (next_attempt_at),
    KEY mail_created (created_at)
);

CREATE TABLE invitation (
    tenant_id   INT UNSIGNED NOT NULL,
    id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid        UUID         NOT NULL,
    email       VARCHAR(254) NOT NULL,
    role        VARCHAR(16)  NOT NULL,
    hash        BINARY(32)   NOT NULL COMMENT 'of the secret in the mail',
    invited_by  INT UNSIGNED NULL,
    created_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    accepted_at DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY invitation_id (id),
    UNIQUE KEY invitation_uuid (tenant_id, uuid),
    UNIQUE KEY invitation_hash (hash),
    CONSTRAINT invitation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT invitation_account FOREIGN KEY (invited_by) REFERENCES account (id) ON DELETE SET NULL
);

CREATE TABLE team (
    tenant_id   INT UNSIGNED NOT NULL,
    id          INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid        UUID         NOT NULL,
    name        VARCHAR(100) NOT NULL,
    description VARCHAR(500) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    updated_at  DATETIME(6)  NOT NULL,
    version     INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY team_id (id),
    UNIQUE KEY team_uuid (tenant_id, uuid),
    UNIQUE KEY team_name (tenant_id, name),
    CONSTRAINT team_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE team_member (
    tenant_id  INT UNSIGNED NOT NULL,
    team_id    INT UNSIGNED NOT NULL,
    account_id INT UNSIGNED NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, team_id, account_id),
    KEY team_member_account (tenant_id, account_id),
    CONSTRAINT team_member_team FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT team_member_member FOREIGN KEY (tenant_id, account_id)
        REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
);

CREATE TABLE api_key (
    tenant_id    INT UNSIGNED NOT NULL,
    id           INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid         UUID         NOT NULL,
    name         VARCHAR(100) NOT NULL,
    hint         VARCHAR(16)  NOT NULL COMMENT 'the first characters, by which people tell keys apart',
    hash         BINARY(32)   NOT NULL,
    scopes       JSON         NOT NULL,
    created_by   INT UNSIGNED NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NULL,
    last_used_at DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY api_key_id (id),
    UNIQUE KEY api_key_uuid (tenant_id, uuid),
    UNIQUE KEY api_key_hash (hash),
    CONSTRAINT api_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT api_key_account FOREIGN KEY (created_by) REFERENCES account (id) ON DELETE SET NULL
);

CREATE TABLE oauth_client (
    tenant_id    INT UNSIGNED NOT NULL,
    id           INT UNSIGNED NOT NULL AUTO_INCREMENT,
    uuid         UUID         NOT NULL COMMENT 'the client_id',
    name         VARCHAR(100) NOT NULL,
    secret_hash  BINARY(32)   NOT NULL,
    scopes       JSON         NOT NULL,
    created_by   INT UNSIGNED NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NULL,
    last_used_at DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY oauth_client_id (id),
    UNIQUE KEY oauth_client_uuid (uuid),
    CONSTRAINT oauth_client_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT oauth_client_account FOREIGN KEY (created_by) REFERENCES account (id) ON DELETE SET NULL
);

-- Client tokens that were revoked before their time (RFC 7009).
CREATE TABLE revoked_token (
    jti        UUID        NOT NULL PRIMARY KEY,
    expires_at DATETIME(6) NOT NULL,
    KEY revoked_token_expiry (expires_at)
);

-- Append-only. Each entry's hash covers the hash before it, so whoever changes or removes one breaks the chain.
CREATE TABLE audit_entry (
    tenant_id     INT UNSIGNED    NOT NULL,
    seq           BIGINT UNSIGNED NOT NULL COMMENT '1, 2, 3… within the tenant',
    uuid          UUID            NOT NULL,
    at            DATETIME(3)     NOT NULL,
    actor_kind    VARCHAR(16)     NOT NULL,
    actor_id      UUID            NULL,
    actor_name    VARCHAR(254)    NOT NULL,
    action        VARCHAR(64)     NOT NULL,
    object_type   VARCHAR(32)     NOT NULL,
    object_id     UUID            NULL,
    object_name   VARCHAR(254)    NOT NULL,
    before_values LONGTEXT        NULL COMMENT 'JSON, kept as it was hashed',
    after_values  LONGTEXT        NULL COMMENT 'JSON, kept as it was hashed',
    address       VARCHAR(45)     NOT NULL,
    user_agent    VARCHAR(255)    NOT NULL,
    hash          BINARY(32)      NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    KEY audit_entry_at (tenant_id, at),
    CONSTRAINT audit_entry_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

-- Where each chain ends; whoever writes an entry locks its row.
CREATE TABLE audit_head (
    tenant_id INT UNSIGNED    NOT NULL PRIMARY KEY,
    seq       BIGINT UNSIGNED NOT NULL,
    hash      BINARY(32)      NOT NULL,
    CONSTRAINT audit_head_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);

-- The tenant's own database login, where somebody asked for one.
CREATE TABLE tenant_login (
    tenant_id  INT UNSIGNED NOT NULL PRIMARY KEY,
    name       VARCHAR(80)  NOT NULL UNIQUE,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT tenant_login_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);
