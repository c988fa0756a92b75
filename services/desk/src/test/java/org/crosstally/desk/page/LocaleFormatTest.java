package org.crosstally.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.crosstally.api.Bounds;
import org.junit.jupiter.api.Test;

class LocaleFormatTest {

    private final LocaleFormat british = new LocaleFormat(Locale.UK);
    private final LocaleFormat german = new LocaleFormat(Locale.GERMANY);

    @Test
    void numbers_are_written_in_the_readers_way_with_every_digit() {
        assertThat(british.number(new BigDecimal("1234567.891234"))).isEqualTo("1,234,567.891234");
        assertThat(german.number(new BigDecimal("1234567.891234"))).isEqualTo("1.234.567,891234");
        assertThat(british.number(new BigDecimal("12345678901234567890"))).isEqualTo("12,345,678,901,234,567,890");
        assertThat(british.number(null)).isEqualTo("–");
        assertThat(german.score(0.834)).isEqualTo("0,83");
    }

    @Test
    void bounds_are_said_in_words() {
        assertThat(british.bounds(new Bounds(new BigDecimal("125000"), null, false, false)))
                .isEqualTo("more than 125,000");
        assertThat(british.bounds(new Bounds(new BigDecimal("90000"), null, true, false)))
                .isEqualTo("90,000 or more");
        assertThat(british.bounds(new Bounds(BigDecimal.ONE, BigDecimal.TEN, true, true)))
                .isEqualTo("1 to 10");
        assertThat(british.bounds(new Bounds(BigDecimal.TEN, BigDecimal.TEN, true, true)))
                .isEqualTo("10");
        assertThat(british.bounds(null)).isEqualTo("any number");
    }

    @Test
    void dates_are_written_as_finely_as_they_are_known() {
        assertThat(british.day(LocalDate.of(2024, 3, 5))).isEqualTo("5 Mar 2024");
        assertThat(german.date("2024-03-05")).isEqualTo("05.03.2024");
        assertThat(german.date("2024-03")).isEqualTo("März 2024");
        assertThat(british.date("2024-Q1")).isEqualTo("2024-Q1");
        assertThat(british.date("2024-03-01/2024-03-05")).isEqualTo("1 Mar 2024 to 5 Mar 2024");
        assertThat(british.date("not a date")).isEqualTo("not a date");
        assertThat(british.moment(Instant.parse("2024-03-05T10:00:00Z")))
                .contains("5 Mar 2024")
                .endsWith("UTC");
    }

    @Test
    void counts_and_constants_read_as_words() {
        assertThat(british.count(1, "origin")).isEqualTo("1 origin");
        assertThat(british.count(2000, "discrepancy")).isEqualTo("2,000 discrepancies");
        assertThat(british.count(3, "day")).isEqualTo("3 days");
        assertThat(Labels.of("IN_PRODUCTION")).isEqualTo("In production");
        assertThat(Labels.of("asOf")).isEqualTo("As of");
        assertThat(Labels.of("CUMULATIVE_DECREASE")).isEqualTo("Total went down");
        assertThat(Labels.of(null)).isEqualTo("–");
    }

    @Test
    void a_faulty_field_has_the_label_of_its_form() {
        assertThat(Labels.field("/expiresAt")).isEqualTo("Until");
        assertThat(Labels.field("/attribution/0/party")).isEqualTo("Who is counted, or said first by");
        assertThat(Labels.field("/amount/text")).isEqualTo("Text");
        assertThat(Labels.field("")).isEqualTo("Form");
    }

    @Test
    void a_query_is_narrowed_and_widened_and_starts_again_at_its_first_page() {
        MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
        given.put("kind", List.of("SCALE_SLIP", ""));
        given.put("pageToken", List.of("abc"));
        Query query = Query.of("/", given);
        assertThat(query.plus("outlet", "a&b").toString())
                .contains("kind=SCALE_SLIP")
                .contains("outlet=a%26b")
                .doesNotContain("pageToken");
        assertThat(query.minus("kind", "SCALE_SLIP").toString()).isEqualTo("/");
        assertThat(query.set("pageToken", "def").toString())
                .contains("pageToken=def")
                .contains("kind=SCALE_SLIP");
    }

    @Test
    void a_field_of_a_form_that_was_left_empty_is_not_given() {
        assertThat(EmptyParameters.withoutEmpty("measure=killed&from=&to=&sort=severity&q"))
                .isEqualTo("measure=killed&sort=severity");
        assertThat(EmptyParameters.withoutEmpty("from=")).isEmpty();
    }
}
