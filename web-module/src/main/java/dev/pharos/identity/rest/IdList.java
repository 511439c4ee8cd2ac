package dev.pharos.identity.rest;

import dev.pharos.platform.rest.ListRequest;

/** Lists in the order of internal ids: where to go on. */
final class IdList {

    private IdList() {}

    /** Behind which internal id the page begins. */
    static long after(ListRequest request) {
        return request.position().map(Long::parseLong).orElse(0L);
    }

    /** One more than asked for, which tells whether there is a next page. */
    static int limit(ListRequest request) {
        return request.limit() + 1;
    }
}
