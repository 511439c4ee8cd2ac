-- The schemas that hold each tenant's views. No foreign key: a row outlives its tenant until the schema is dropped, and a
-- schema without a row is somebody else's.
CREATE TABLE tenant_schema (
    tenant_id     INT UNSIGNED NOT NULL PRIMARY KEY,
    name          VARCHAR(64)  NOT NULL UNIQUE,
    fingerprint   BINARY(32)   NULL COMMENT 'of its views; null until they are complete',
    created_at    DATETIME(3)  NOT NULL,
    claimed_until DATETIME(3)  NULL COMMENT 'a node works on it until then'
);
