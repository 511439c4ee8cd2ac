-- A role is changed by people who may have seen an older one, so it has a version. When a member was last seen outlives the
-- sessions, which are purged.
ALTER TABLE membership
    ADD COLUMN seen_at DATETIME(6) NULL AFTER created_at,
    ADD COLUMN version INT NOT NULL DEFAULT 1 AFTER seen_at;
