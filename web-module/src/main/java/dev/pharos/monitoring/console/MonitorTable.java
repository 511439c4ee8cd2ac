package dev.pharos.monitoring.console;

import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorSort;
import dev.pharos.monitoring.entity.MonitorView;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The monitors a table shows, read page by page in the order its headers ask for. */
class MonitorTable extends LazyDataModel<MonitorView> {

    /** Where the rows come from; the filter is the page's, not the table's. */
    interface Source {

        long count(MonitorFilter filter);

        List<MonitorView> list(MonitorFilter filter, MonitorPage page);
    }

    private final transient Source source;
    private final transient Supplier<MonitorFilter> filter;

    MonitorTable(Source source, Supplier<MonitorFilter> filter) {
        this.source = source;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(source.count(filter.get()));
    }

    @Override
    public List<MonitorView> load(
            int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        var sort = sortBy.values().stream().filter(SortMeta::isActive).findFirst();
        var column = sort.map(SortMeta::getField).flatMap(MonitorSort::parse).orElse(MonitorSort.NAME);
        var descending = sort.map(SortMeta::getOrder)
                .filter(SortOrder.DESCENDING::equals)
                .isPresent();
        return source.list(filter.get(), MonitorPage.at(column, descending, first, pageSize));
    }

    @Override
    public String getRowKey(MonitorView view) {
        return view.monitor().uuid().toString();
    }

    @Override
    public MonitorView getRowData(String rowKey) {
        return rows().stream()
                .filter(view -> getRowKey(view).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    /** The rows of the page that was loaded last. */
    List<MonitorView> rows() {
        var rows = getWrappedData();
        return rows == null ? List.of() : rows;
    }
}
