package dev.pharos.platform.rest;

import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a PATCH (RFC 7396): an absent field stays as it is, null resets it, objects are merged, everything else is
 * replaced. What comes out is checked like the body of a PUT, so a patch cannot do what a PUT cannot.
 */
public final class MergePatch {

    private final Json json;
    private final ObjectNode changes;

    private MergePatch(Json json, ObjectNode changes) {
        this.json = json;
        this.changes = changes;
    }

    static MergePatch read(Json json, byte[] body) {
        return new MergePatch(json, (ObjectNode) json.read(body, ObjectNode.class));
    }

    /**
     * The current values with the changes.
     *
     * @param current a record with exactly the fields a client may set
     * @throws dev.pharos.platform.entity.DomainException naming the field that is unknown or of the wrong type
     */
    @SuppressWarnings("unchecked")
    public <T> T applyTo(T current) {
        var target = (ObjectNode) json.tree(current);
        merge(target, changes);
        return json.value(target, (Class<T>) current.getClass());
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var existing = target.get(change.getKey());
            if (change.getValue() instanceof ObjectNode nested && existing instanceof ObjectNode into) {
                merge(into, nested);
            } else if (change.getValue().isNull() && existing != null) {
                target.remove(change.getKey());
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }
}
