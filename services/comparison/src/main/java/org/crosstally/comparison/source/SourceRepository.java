package org.crosstally.comparison.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the computed reliability of sources. */
@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<SourceRow, String> {

    /** What the list is sorted by, the greatest first. */
    enum Sort {
        ITEMS("items"),
        RELIABILITY("reliability");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        double of(SourceRow row) {
            return this == ITEMS ? row.items : row.reliability;
        }
    }

    /**
     * Returns up to {@code limit} sources.
     *
     * @param value of the last one of the page before, with its {@code position}; null on the first page
     */
    List<SourceRow> sorted(Sort sort, Double value, UUID position, int limit) {
        String by = "s." + sort.attribute;
        String order = " order by " + by + " desc, s.position";
        var found = value == null
                ? find("from SourceRow s" + order)
                : find(
                        "from SourceRow s where " + by + " < ?1 or (" + by + " = ?1 and s.position > ?2)" + order,
                        value,
                        position);
        return found.range(0, limit - 1).list();
    }
}
