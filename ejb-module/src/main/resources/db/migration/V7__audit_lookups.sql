-- One entry by its id, and the entries about one object.
ALTER TABLE audit_entry
    ADD UNIQUE KEY audit_entry_uuid (tenant_id, uuid),
    ADD KEY audit_entry_object (tenant_id, object_id, seq);
