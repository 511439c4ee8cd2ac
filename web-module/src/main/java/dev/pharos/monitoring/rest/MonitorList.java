package dev.pharos.monitoring.rest;

import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorPage.Position;
import dev.pharos.monitoring.entity.MonitorSort;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.RefusedRequestException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a request for the list of monitors asks for. */
record MonitorList(ListRequest request, MonitorSort sort, boolean descending) {

    /** The query parameters besides limit and cursor. */
    static final String[] PARAMETERS = {"status", "type", "tag", "q", "sort"};

    private static final String DESCENDING = "-";
    private static final char BETWEEN = ':';

    static MonitorList of(ListRequest request) {
        var text = request.parameter("sort").orElse(MonitorSort.CREATED.text());
        var descending = text.startsWith(DESCENDING);
        var name = descending ? text.substring(DESCENDING.length()) : text;
        return new MonitorList(request, MonitorSort.parse(name).orElseThrow(MonitorList::unknownSort), descending);
    }

    MonitorFilter filter() {
        return new MonitorFilter(
                request.parameter("q").filter(text -> !text.isBlank()).orElse(null),
                request.parameter("status", MonitorStatus.class).orElse(null),
                request.parameter("type", MonitorType.class).orElse(null),
                request.parameter("tag").orElse(null));
    }

    /** One more than asked for, which tells whether there is a next page. */
    MonitorPage page() {
        var after = request.position().map(MonitorList::parse).orElse(null);
        return MonitorPage.after(sort, descending, after, request.limit() + 1);
    }

    /** Where a monitor stands in this list. */
    String position(MonitorView view) {
        return view.monitor().id() + String.valueOf(BETWEEN) + sort.position(view);
    }

    private static Position parse(String text) {
        var between = text.indexOf(BETWEEN);
        return new Position(text.substring(between + 1), Long.parseLong(text.substring(0, between)));
    }

    private static RefusedRequestException unknownSort() {
        return RefusedRequestException.badRequest(
                "invalid-parameter",
                "The parameter sort must be one of: "
                        + Arrays.stream(MonitorSort.values())
                                .map(MonitorSort::text)
                                .collect(Collectors.joining(", "))
                        + "; with - before it for the other direction");
    }
}
