package org.crosstally.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.claims.api.extraction.TextSpan;
import org.junit.jupiter.api.Test;

class TextSegmentTest {

    @Test
    void numbers_are_lit_where_they_stand_and_no_letter_is_lost() {
        String text = "🌊 The flood took 400 homes and 1,200 cows.";
        List<TextSegment> segments = TextSegment.split(text, List.of(line(2, 31, 36), line(1, 17, 20)));
        assertThat(segments.stream().map(TextSegment::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(segments)
                .filteredOn(it -> it.draft() != null)
                .extracting(TextSegment::text)
                .containsExactly("400", "1,200");
    }

    @Test
    void of_numbers_that_overlap_the_first_is_lit_and_one_beyond_the_text_is_not() {
        List<TextSegment> segments =
                TextSegment.split("2 to 3 million", List.of(line(1, 0, 14), line(2, 5, 14), line(3, 90, 99)));
        assertThat(segments).hasSize(1);
    }

    private static DraftView line(int number, int start, int end) {
        Reading reading = new Reading(
                null,
                new TextSpan(start, end),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new DraftView(
                number,
                new Draft(
                        UUID.randomUUID(),
                        1,
                        null,
                        null,
                        null,
                        1,
                        null,
                        DraftState.OPEN,
                        false,
                        null,
                        null,
                        reading,
                        null,
                        null,
                        List.of(),
                        null),
                null,
                null);
    }
}
