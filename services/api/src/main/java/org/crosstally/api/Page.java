package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, in a stable order.
 *
 * @param items the records
 * @param nextPageToken opaque; absent on the last page
 * @param totalCount only with {@code Prefer: return=total-count}
 * @param facets for each facet asked for, its most frequent values with their counts, most frequent first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "Opaque; absent on the last page")
        String nextPageToken,

        @Schema(description = "Only with Prefer: return=total-count")
        Long totalCount,

        @Schema(description = "Counts of each facet asked for")
        Map<String, List<FacetCount>> facets) {

    /** The same page with its records in another form: one for each, in the same order. */
    public <R> Page<R> withItems(List<R> others) {
        return new Page<>(others, nextPageToken, totalCount, facets);
    }

    /** The same page with counts of facets; {@code null} if none were asked for. */
    public Page<T> withFacets(Map<String, List<FacetCount>> counts) {
        return new Page<>(items, nextPageToken, totalCount, counts);
    }

    /** A value of a facet and how many records have it. */
    public record FacetCount(String value, String name, long count) {}
}
