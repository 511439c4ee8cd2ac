package dev.pharos.platform.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items of this page
 * @param next the cursor of the next page; null on the last
 */
public record ItemList<T>(List<T> items, String next) {

    public ItemList {
        items = List.copyOf(items);
    }
}
