package org.crosstally.claims.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.web.problem.Prefer;

/** What {@link PageParams} mean. */
public final class Paging {

    private static final int USUAL = 100;
    private static final int LARGEST = 1000;

    private Paging() {}

    /** Records a page, coerced to 1..1000; 100 when not asked for. */
    public static int size(PageParams params) {
        return params.pageSize == null ? USUAL : Math.max(1, Math.min(LARGEST, params.pageSize));
    }

    /** Whether the total is asked for. */
    public static boolean wantsTotal(PageParams params) {
        return Prefer.returns("total-count", params.prefer);
    }

    /**
     * A page from one record more than fits on it: the last one tells that there is a next page.
     *
     * @param found at most {@code size + 1} records
     * @param token of the page that follows a record
     */
    public static <T> Page<T> page(List<T> found, int size, Long total, Function<T, String> token) {
        if (found.size() <= size) {
            return new Page<>(found, null, total, null);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, token.apply(items.get(size - 1)), total, null);
    }

    /** Reads records of a list whose order is that of a number they have. */
    public interface Numbered<T> {
        /**
         * The records that come after one.
         *
         * @param after number of the last record of the page before
         * @param most records at most
         */
        List<T> read(long after, int most);
    }

    /**
     * A page of a list whose order is that of a number its records have: revisions, lines.
     *
     * @param list what the list is of, for the token
     * @param before where the list begins: a number that comes before all others in its order
     */
    public static <T> Page<T> numbered(
            List<?> list, PageParams params, long before, Numbered<T> records, ToLongFunction<T> number) {
        List<String> position = PageToken.read(params.pageToken, list);
        long after = position.isEmpty() ? before : Long.parseLong(position.get(0));
        int size = size(params);
        return page(records.read(after, size + 1), size, null, last -> PageToken.write(list, number.applyAsLong(last)));
    }
}
