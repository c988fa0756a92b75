package org.crosstally.web.paging;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Prefer;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * The page that a request asks for: its size, and the record after which it begins (keyset paging).
 *
 * <p>A list reads {@link #limit} records after {@link #position} and lets {@link #page} cut them:
 *
 * <pre>{@code
 * Paging paging = Paging.of(filter, "webhooks", filter.active);
 * List<Webhook> found = read("... where id > ? order by id limit ?", paging.position(), paging.limit());
 * return paging.page(found, null, last -> List.of(last.id()));
 * }</pre>
 */
public final class Paging {

    private static final int DEFAULT_SIZE = 100;
    private static final int MAX_SIZE = 1000;

    private final int size;
    private final boolean total;
    private final Object[] list;
    private final List<String> position;

    private Paging(int size, boolean total, Object[] list, List<String> position) {
        this.size = size;
        this.total = total;
        this.list = list;
        this.position = position;
    }

    /**
     * Reads the paging of a request.
     *
     * @param list the list's name and everything in the request that decides which records it holds and in which order;
     *     values need a {@code toString} of their content, arrays are allowed
     * @throws ProblemException BAD_PAGE_TOKEN if the token is damaged or comes from another list
     */
    public static Paging of(ListParams params, Object... list) {
        int size = params.pageSize == null ? DEFAULT_SIZE : Math.max(1, Math.min(MAX_SIZE, params.pageSize));
        boolean total = Prefer.returns("total-count", params.prefer);
        List<String> position = params.pageToken == null
                ? List.of()
                : PageToken.read(params.pageToken, list).orElseThrow(Paging::badToken);
        return new Paging(size, total, list, position);
    }

    /** Sort keys of the last record of the page before; empty for the first page. */
    public List<String> position() {
        return position;
    }

    /**
     * Reads one sort key of the last record of the page before.
     *
     * @param parse makes the key of its text
     * @return {@code null} for the first page
     * @throws ProblemException BAD_PAGE_TOKEN if the text is no such key
     */
    public <T> T key(int index, Function<String, T> parse) {
        if (isFirst()) {
            return null;
        }
        try {
            return parse.apply(position.get(index));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw badToken();
        }
    }

    /** Whether the list begins with this page. */
    public boolean isFirst() {
        return position.isEmpty();
    }

    /** How many records to read: one more than the page holds, because that one shows that a next page exists. */
    public int limit() {
        return size + 1;
    }

    /** The total if the request asks for it, else {@code null}. */
    public Long total(LongSupplier count) {
        return total ? count.getAsLong() : null;
    }

    /**
     * Cuts the page.
     *
     * @param found at most {@link #limit} records
     * @param total number of records on all pages; {@code null} if the answer does not hold it
     * @param keys sort keys of a record
     */
    public <T> Page<T> page(List<T> found, Long total, Function<T, List<?>> keys) {
        if (found.size() <= size) {
            return new Page<>(found, null, total, null);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, PageToken.write(list, keys.apply(items.get(size - 1))), total, null);
    }

    /** Reads records of a list that is sorted by a number they have, such as their revision or line. */
    public interface Numbered<T> {
        /**
         * The records that follow another one.
         *
         * @param after number of that record
         * @param limit records at most
         */
        List<T> read(long after, int limit);
    }

    /**
     * Reads and cuts a page of a list that is sorted by a number its records have.
     *
     * @param start a number that precedes all others in the order of the list
     */
    public <T> Page<T> numbered(long start, Numbered<T> records, ToLongFunction<T> number) {
        long after = isFirst() ? start : key(0, Long::valueOf);
        return page(records.read(after, limit()), null, last -> List.of(number.applyAsLong(last)));
    }

    private static ProblemException badToken() {
        return new ProblemException(new FieldError(
                "pageToken",
                ErrorCode.BAD_PAGE_TOKEN,
                "`pageToken` is damaged or belongs to a list with other parameters."));
    }
}
