package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text breaks the extractor, and what it finds always lies inside the text. */
class AnyTextTest {

    @Test
    @Timeout(20)
    void aReferenceTooLongToBeOneEndsTheReading() {
        check("Figure 12345 shows it, as do Table 2023000 and Section 99999.");
    }

    private static final Extractor EXTRACTOR = new Extractor();
    private static final DateSpan DAY = DateSpan.parse("2024-02-29");

    @Property(tries = 500)
    void anyCharsGiveValidDrafts(@ForAll String text) {
        check(text);
    }

    @Property(tries = 1000)
    void anySoupOfNewsWordsGivesValidDrafts(@ForAll("soup") String text) {
        check(text);
        check(text.replace(" ", ""));
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "5",
                        "1,200",
                        "3.5",
                        "-7",
                        "2/12/2023",
                        "31",
                        "2019",
                        "1e9",
                        "½",
                        "٣",
                        "12:30",
                        "0",
                        "00",
                        "999999999999999",
                        "million",
                        "bn",
                        "dozens",
                        "hundreds",
                        "tens of",
                        "twenty",
                        "one",
                        "half",
                        "third",
                        "a",
                        "several",
                        "hundred",
                        "over",
                        "between",
                        "and",
                        "to",
                        "-",
                        "–",
                        "no more than",
                        "±",
                        "about",
                        "or more",
                        "%",
                        "$",
                        "€",
                        "US $",
                        "km",
                        "per",
                        "each",
                        "day",
                        "a year",
                        "casualties",
                        "of",
                        "shells",
                        "percent",
                        "years old",
                        "mm",
                        "said",
                        "according to",
                        "he",
                        "General",
                        "Smith",
                        "the ministry",
                        "\"",
                        "“",
                        "”",
                        "''",
                        ",",
                        ".",
                        ":",
                        ";",
                        "(",
                        ")",
                        "[",
                        "]",
                        "'s",
                        "\n",
                        "\n\n",
                        "since",
                        "early",
                        "June",
                        "as of",
                        "last",
                        "next",
                        "week",
                        "Friday",
                        "Q",
                        "3",
                        "ago",
                        "later",
                        "so far this",
                        "\uD83D",
                        "\uDE00",
                        "😀",
                        "\u200f",
                        "×",
                        "10",
                        "^",
                        "/",
                        "not",
                        "expected",
                        "zero",
                        "Fig",
                        "which",
                        "claims")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "uk", "ru", "pl", "xx"})
    void noisePassesInEveryLanguage(String language) {
        Random random = new Random(language.hashCode());
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            check(new String(bytes, StandardCharsets.UTF_16BE), language);
            check(new String(bytes, StandardCharsets.ISO_8859_1), language);
        }
    }

    @Test
    void offsetsCountCodePointsBehindCharactersOfTwoChars() {
        String text = "😀😀 The ministry reported 125,000 casualties 😀.";
        Draft draft = EXTRACTOR.extract(new Document(text, DAY, "en", null)).get(0);
        int start = text.offsetByCodePoints(0, draft.quote().start());
        int end = text.offsetByCodePoints(0, draft.quote().end());
        assertThat(text.substring(start, end)).isEqualTo("125,000 casualties");
    }

    @Test
    void hugeAndUglyTextsTakeLinearTime() {
        for (String unit : Linearity.UNITS) {
            String text = unit.repeat(200_000 / unit.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> EXTRACTOR.extract(new Document(text, DAY, "en", null)),
                    "on '" + unit + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fiveMegabytesOfNewsAreReadToTheirEnd(boolean oneLine) {
        String news = oneLine ? Linearity.NEWS.replace('\n', ' ') : Linearity.NEWS;
        int times = 5_000_000 / news.length();
        List<Draft> drafts = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(90), () -> EXTRACTOR.extract(new Document(news.repeat(times), DAY, "en", null)));
        assertThat(drafts.get(drafts.size() - 1).quote().end()).isGreaterThan((times - 1) * news.length());
    }

    private static void check(String text) {
        check(text, null);
    }

    private static void check(String text, String language) {
        Document document = new Document(text, DAY, language, "Outlet");
        List<Draft> drafts = EXTRACTOR.extract(document);
        assertThat(EXTRACTOR.extract(document)).isEqualTo(drafts);
        int length = text.codePointCount(0, text.length());
        int before = 0;
        for (Draft draft : drafts) {
            assertThat(draft.quote().start()).isBetween(before, draft.quote().end());
            before = draft.quote().start();
            assertThat(draft.quote().end()).isLessThanOrEqualTo(length);
            Amount amount = draft.amount();
            String quote = text.substring(
                    text.offsetByCodePoints(0, draft.quote().start()),
                    text.offsetByCodePoints(0, draft.quote().end()));
            assertThat(quote).isEqualTo(amount.text());
            assertThat(amount.entailed()).isNotNull();
            assertThat(draft.sentence().start())
                    .isLessThanOrEqualTo(draft.quote().start());
            for (AttributionLink link : draft.attribution()) {
                assertThat(link.partySpan() == null || link.partySpan().end() <= length)
                        .isTrue();
            }
        }
    }
}
