package dev.pharos.identity.control;

import dev.pharos.identity.entity.Grant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A grant as the audit log tells it. */
public final class GrantDeeds {

    private GrantDeeds() {}

    public static Map<String, Object> values(Grant grant) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", grant.name());
        values.put("scopes", grant.scopes().names());
        if (grant.expiresAt() != null) {
            values.put("expiresAt", grant.expiresAt().toString());
        }
        return values;
    }
}
