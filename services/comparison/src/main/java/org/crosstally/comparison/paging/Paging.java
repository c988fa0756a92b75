package org.crosstally.comparison.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Prefer;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * Where a page begins: behind the last row of the page before, in an order that is made total by the id.
 *
 * @param size rows a page
 * @param after the last row of the page before; null on the first
 * @param digest of everything else in the request: a token goes with the request it came from
 */
public record Paging(int size, Mark after, int digest) {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    /** The value by which a row is sorted, as text, and its id. */
    public record Mark(String value, UUID id) {}

    /**
     * Reads the paging of a request.
     *
     * @param rest everything else that decides what the list holds
     * @throws ProblemException BAD_PAGE_TOKEN
     */
    public static Paging of(ListParams params, Object... rest) {
        int size = params.pageSize == null ? USUAL : Math.max(1, Math.min(MOST, params.pageSize));
        int digest = java.util.Arrays.deepToString(rest).hashCode();
        return new Paging(size, params.pageToken == null ? null : read(params.pageToken, digest), digest);
    }

    /** The token of the page behind {@code last}. */
    public String token(Mark last) {
        String text = digest + "|" + last.id + "|" + last.value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the total was asked for. */
    public static boolean wantsTotal(ListParams params) {
        return Prefer.returns("total-count", params.prefer);
    }

    /**
     * The one of {@code choices} that {@code name} names; the first when it is null.
     *
     * @throws ProblemException BAD_PARAMETER
     */
    public static <T> T choice(String parameter, String name, Map<String, T> choices, T usual) {
        if (name == null) {
            return usual;
        }
        T chosen = choices.get(name);
        if (chosen == null) {
            throw new ProblemException(new FieldError(
                    parameter,
                    ErrorCode.BAD_PARAMETER,
                    parameter + ": expected one of "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList())));
        }
        return chosen;
    }

    /** One name or several, comma-separated. */
    public static List<String> names(String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*"));
    }

    private static Mark read(String token, int digest) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", 3);
            if (parts.length != 3 || Integer.parseInt(parts[0]) != digest) {
                throw new ProblemException(
                        ErrorCode.BAD_PAGE_TOKEN, "The page token does not go with this request's other parameters");
            }
            return new Mark(parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.BAD_PAGE_TOKEN, "The page token cannot be read");
        }
    }
}
