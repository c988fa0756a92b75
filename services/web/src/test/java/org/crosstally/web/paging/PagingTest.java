package org.crosstally.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private static final List<Integer> RECORDS = IntStream.range(0, 10).boxed().toList();

    @Test
    void followingTheTokensReadsEveryRecordOnce() {
        List<Integer> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String token = null;
        do {
            Page<Integer> page = page(params(3, token), "numbers");
            read.addAll(page.items());
            sizes.add(page.items().size());
            token = page.nextPageToken();
        } while (token != null);
        assertThat(read).isEqualTo(RECORDS);
        assertThat(sizes).containsExactly(3, 3, 3, 1);
    }

    @Test
    void aPageThatHoldsTheLastRecordHasNoToken() {
        assertThat(page(params(5, page(params(5, null), "numbers").nextPageToken()), "numbers"))
                .isEqualTo(new Page<>(List.of(5, 6, 7, 8, 9), null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 1", "1, 1", "1000, 1000", "1001, 1000", ", 100"})
    void thePageSizeIsCoercedIntoItsRange(Integer asked, int size) {
        assertThat(Paging.of(params(asked, null), "numbers").limit()).isEqualTo(size + 1);
    }

    @Test
    void theTotalIsCountedOnlyIfItIsPreferred() {
        ListParams params = params(3, null);
        assertThat(Paging.of(params, "numbers").total(() -> {
                    throw new AssertionError("counted");
                }))
                .isNull();
        params.prefer = List.of("return=total-count");
        assertThat(Paging.of(params, "numbers").total(() -> 10)).isEqualTo(10);
    }

    @Test
    void aTokenOfAnotherListOrOfOtherFiltersIsRefused() {
        String token =
                page(params(3, null), "numbers", new String[] {"a", "b"}, null).nextPageToken();
        assertThat(page(params(3, token), "numbers", new String[] {"a", "b"}, null)
                        .items())
                .containsExactly(3, 4, 5);
        isRefused(() -> page(params(3, token), "letters", new String[] {"a", "b"}, null));
        isRefused(() -> page(params(3, token), "numbers", new String[] {"a", "c"}, null));
        isRefused(() -> page(params(3, token), "numbers", new String[] {"a", "b"}, "x"));
    }

    @Test
    void anAlteredTokenIsRefusedWhicheverCharacterIsAltered() {
        String token = page(params(3, null), "numbers").nextPageToken();
        // The last character can hold bits that no byte uses.
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            isRefused(() -> page(params(3, altered), "numbers"));
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "A", "!", "AAAA", "AAAAbbbb"})
    void textThatIsNoTokenIsRefused(String token) {
        isRefused(() -> page(params(3, token), "numbers"));
    }

    @Test
    void aPositionKeepsSeveralKeysAndAnyText() {
        ListParams params = params(1, null);
        Page<String> page = Paging.of(params, "x")
                .page(List.of("first", "second"), null, last -> List.of("a|b, \"c\" é", -1, last));
        params.pageToken = page.nextPageToken();
        assertThat(Paging.of(params, "x").position()).containsExactly("a|b, \"c\" é", "-1", "first");
    }

    @Test
    void aNumberedListGoesOnAfterTheLastNumber() {
        Paging.Numbered<Long> revisions = (below, limit) -> LongStream.iterate(below - 1, each -> each - 1)
                .takeWhile(each -> each > 0)
                .limit(limit)
                .boxed()
                .toList();
        Page<Long> first = Paging.of(params(2, null), "revisions").numbered(6, revisions, Long::longValue);
        assertThat(first.items()).containsExactly(5L, 4L);
        assertThat(Paging.of(params(5, first.nextPageToken()), "revisions").numbered(6, revisions, Long::longValue))
                .isEqualTo(new Page<>(List.of(3L, 2L, 1L), null, null, null));
    }

    private static Page<Integer> page(ListParams params, Object... list) {
        Paging paging = Paging.of(params, list);
        int first = paging.isFirst() ? 0 : Integer.parseInt(paging.position().get(0)) + 1;
        List<Integer> found = RECORDS.subList(first, Math.min(RECORDS.size(), first + paging.limit()));
        return paging.page(found, null, List::of);
    }

    private static ListParams params(Integer size, String token) {
        ListParams params = new ListParams();
        params.pageSize = size;
        params.pageToken = token;
        return params;
    }

    private static void isRefused(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo(ErrorCode.BAD_PAGE_TOKEN));
    }
}
