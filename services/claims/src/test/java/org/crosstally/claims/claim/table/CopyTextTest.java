package org.crosstally.claims.claim.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.Method;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    /** A row with a value of every type that COPY writes. */
    private record Row(
            UUID id,
            Instant at,
            Method method,
            BigDecimal number,
            LocalDate day,
            boolean yes,
            int count,
            String text) {}

    private static final List<Column<Row, ?>> COLUMNS = List.of(
            new Column<>(0, "id", ColumnType.UUID, Row::id),
            new Column<>(1, "at", ColumnType.TIMESTAMP, Row::at),
            new Column<>(2, "method", ColumnType.constant(Method.class), Row::method),
            new Column<>(3, "number", ColumnType.NUMERIC, Row::number),
            new Column<>(4, "day", ColumnType.DATE, Row::day),
            new Column<>(5, "yes", ColumnType.BOOLEAN, Row::yes),
            new Column<>(6, "count", ColumnType.INT, Row::count),
            new Column<>(7, "text", ColumnType.TEXT, Row::text));

    private static List<String> cells(Long first, String text) {
        Row row = new Row(
                UUID.fromString("018c2b6e-6e10-7c52-a3a1-0f5b2c3d4e5f"),
                Instant.parse("2024-01-01T00:00:00.5Z"),
                Method.IMPORT,
                new BigDecimal("1.2E+3"),
                LocalDate.parse("2023-12-31"),
                false,
                7,
                text);
        CopyText copy = new CopyText();
        copy.add(first, COLUMNS, row);
        String line = new String(copy.buffer(), 0, copy.length(), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n");
        return List.of(line.substring(0, line.length() - 1).split("\t", -1));
    }

    @Test
    void a_row_has_a_cell_for_each_column_in_their_order() {
        assertThat(cells(null, null))
                .containsExactly(
                        "018c2b6e-6e10-7c52-a3a1-0f5b2c3d4e5f",
                        "2024-01-01T00:00:00.500Z",
                        "IMPORT",
                        "1200",
                        "2023-12-31",
                        "f",
                        "7",
                        "\\N");
    }

    @Test
    void a_value_for_all_rows_comes_first() {
        assertThat(cells(42L, "x"))
                .startsWith("42", "018c2b6e-6e10-7c52-a3a1-0f5b2c3d4e5f")
                .hasSize(9);
    }

    @Test
    void tabs_newlines_and_backslashes_are_escaped_next_to_letters_beyond_ascii() {
        List<String> cells = cells(null, "a\tb\nc\\d\re Zürich \uD83D\uDE00 f\tg\\.\n");
        assertThat(cells.get(cells.size() - 1)).isEqualTo("a\\tb\\nc\\\\d\\re Zürich \uD83D\uDE00 f\\tg\\\\.\\n");
    }
}
