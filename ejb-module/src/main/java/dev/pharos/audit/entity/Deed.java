package dev.pharos.audit.entity;

import java.util.Map;
import java.util.UUID;

/**
 * One change, as the audit log tells it. Values are those a client may see: no secrets, no hashes.
 *
 * @param action object and verb, such as {@code monitor.created}
 * @param objectType what was changed, lower_snake_case
 * @param objectId which one; null where it has no id
 * @param objectName as people call it
 * @param before the values that were changed or lost; null where there was nothing
 * @param after the values that came; null where nothing is left
 */
public record Deed(
        String action,
        String objectType,
        UUID objectId,
        String objectName,
        Map<String, ?> before,
        Map<String, ?> after) {

    public static Deed created(String type, UUID id, String name, Map<String, ?> after) {
        return new Deed(type + ".created", type, id, name, null, after);
    }

    public static Deed updated(String type, UUID id, String name, Map<String, ?> before, Map<String, ?> after) {
        return new Deed(type + ".updated", type, id, name, before, after);
    }

    public static Deed deleted(String type, UUID id, String name, Map<String, ?> before) {
        return new Deed(type + ".deleted", type, id, name, before, null);
    }

    /** Something else than creating, updating or deleting. */
    public static Deed of(String type, String verb, UUID id, String name) {
        return new Deed(type + "." + verb, type, id, name, null, null);
    }
}
