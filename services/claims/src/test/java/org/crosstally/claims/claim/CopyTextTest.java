package org.crosstally.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.claim.ClaimRow.Content;
import org.crosstally.claims.claim.ClaimRow.Stamp;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private static ClaimRow row(String notes, BigDecimal value) {
        Interval interval = Interval.point(value);
        Amount amount = new Amount("t", value, interval, interval, Qualifier.EXACT, 1, "{person}", null, null);
        UUID id = UUID.fromString("018c2b6e-6e10-7c52-a3a1-0f5b2c3d4e5f");
        Content content = new Content(
                Method.IMPORT,
                null,
                null,
                id,
                id,
                null,
                QuoteCheck.NO_QUOTE,
                List.of(),
                AttributionLevel.OUTLET,
                null,
                amount,
                null,
                id,
                null,
                null,
                null,
                null,
                null,
                Modality.OBSERVED,
                new ClaimTime(TimeKind.POINT, "2023", null, null),
                DateSpan.parse("2023"),
                false,
                notes);
        return new ClaimRow(
                new Stamp(id, 1, Instant.parse("2024-01-01T00:00:00.5Z"), "me", "me", 7, ClaimState.RECORDED, null),
                content);
    }

    private static List<String> cells(ClaimRow row) {
        CopyText text = new CopyText();
        text.add(null, row);
        String line = new String(text.buffer(), 0, text.length(), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n");
        return List.of(line.substring(0, line.length() - 1).split("\t", -1));
    }

    @Test
    void a_row_has_a_cell_for_each_column_in_their_order() {
        List<String> cells = cells(row(null, new BigDecimal("1.2E+3")));
        assertThat(cells).hasSize(ClaimColumns.ALL.size());
        assertThat(cells.get(0)).isEqualTo("018c2b6e-6e10-7c52-a3a1-0f5b2c3d4e5f");
        assertThat(cells.get(2)).isEqualTo("2024-01-01T00:00:00.500Z");
        assertThat(cells.get(7)).isEqualTo("\\N");
        assertThat(cells).contains("1200", "2023-01-01", "2023-12-31", "f", "{person}");
    }

    @Test
    void what_copy_takes_for_a_sign_is_escaped_before_and_behind_a_letter_beyond_ascii() {
        String notes = "a\tb\nc\\d\re Zürich \uD83D\uDE00 f\tg\\.\n";
        List<String> cells = cells(row(notes, BigDecimal.ONE));
        assertThat(cells.get(cells.size() - 1)).isEqualTo("a\\tb\\nc\\\\d\\re Zürich \uD83D\uDE00 f\\tg\\\\.\\n");
    }
}
