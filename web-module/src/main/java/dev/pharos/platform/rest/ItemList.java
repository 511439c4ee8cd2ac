package dev.pharos.platform.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items of this page
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = ItemList.SCHEMA)
public record ItemList<T>(
        List<T> items, @Schema(nullable = true) String next) {

    /** What the OpenAPI document calls it. */
    static final String SCHEMA = "Page";

    public ItemList {
        items = List.copyOf(items);
    }
}
