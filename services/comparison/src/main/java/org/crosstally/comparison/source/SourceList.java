package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.source.SourceRepository.Sort;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.web.paging.Choices;
import org.crosstally.web.paging.Paging;

/** Lists sources with their reliability. */
@ApplicationScoped
class SourceList {

    private static final Map<String, Sort> SORTS = Map.of("items", Sort.ITEMS, "reliability", Sort.RELIABILITY);

    private final SourceRepository repository;

    SourceList(SourceRepository repository) {
        this.repository = repository;
    }

    Page<SourceSummary> page(SourceFilter filter, Registers registers) {
        Sort sort = Choices.one("sort", filter.sort, SORTS, Sort.ITEMS);
        Paging paging = Paging.of(filter, "sources", sort);
        List<SourceRow> rows = repository.sorted(
                sort, paging.key(0, Double::valueOf), paging.key(1, UUID::fromString), paging.limit());
        Page<SourceRow> page =
                paging.page(rows, paging.total(repository::count), last -> List.of(sort.of(last), last.position));
        return page.withItems(
                page.items().stream().map(row -> summary(row, registers)).toList());
    }

    Optional<SourceSummary> find(String id, Registers registers) {
        return repository.findByIdOptional(id).map(row -> summary(row, registers));
    }

    /** Returns a source that shares no item with another: its reliability is the average. */
    static SourceSummary unknown(String id, Registers registers) {
        return new SourceSummary(id, name(id, registers), Reliabilities.UNKNOWN, Reliabilities.UNKNOWN, 0, 0, 0, 0);
    }

    private static SourceSummary summary(SourceRow row, Registers registers) {
        return new SourceSummary(
                row.source,
                name(row.source, registers),
                rounded(row.reliability),
                row.countedAs,
                rounded(row.fault),
                (int) Math.round(row.items),
                row.foundRight,
                row.foundWrong);
    }

    static String name(String id, Registers registers) {
        return ApiMapper.origin(id, registers).name();
    }

    /** Rounds to four decimals; more would be noise. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
