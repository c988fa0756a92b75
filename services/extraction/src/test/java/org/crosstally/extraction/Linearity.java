package org.crosstally.extraction;

import java.util.List;
import org.crosstally.quantity.DateSpan;

/**
 * Times the extractor on ugly texts of one and of four megabytes: four times the text may take about four times as long. And
 * on news-like text: articles a second on one core.
 */
final class Linearity {

    static final List<String> UNITS = List.of(
            ",",
            "1,",
            "1 ",
            "1.",
            "a.b.",
            "\"",
            "“",
            "1-",
            "one and ",
            "tens of ",
            "$",
            "((",
            "5 km and ",
            "said X, ",
            "1/1",
            "' ",
            "he said ",
            "Mr. ",
            "twenty-",
            "£1 ",
            "between 1 and ",
            "\n",
            "12 December ",
            "x1",
            "\uD800",
            "1,000,",
            ". A",
            "of of ",
            "[1",
            "according to ",
            ")",
            "]",
            "''",
            "5 % ",
            "'s ");

    private static final Extractor EXTRACTOR = new Extractor();
    private static final DateSpan DAY = DateSpan.parse("2024-02-29");

    private Linearity() {}

    public static void main(String[] args) {
        for (String unit : UNITS) {
            long small = millis(unit.repeat(250_000 / unit.length()));
            long large = millis(unit.repeat(1_000_000 / unit.length()));
            System.out.printf("%-16s %6d ms for 0.25 MB %6d ms for 1 MB%n", unit.replace("\n", "\\n"), small, large);
        }
        String article = """
                The ministry said on Friday that more than 125,000 people had left the region since early June. According to
                General Smith, 12 of the 40 bridges were hit, and repairs will cost between $2 and $3 million a year. "We have
                ordered 300 more pumps," he said. The town, which has 4,500 residents, lost 15% of its jobs last year.
                It was the third time that the river rose; nobody knows why. The mayor hopes that the school opens again.

                """.repeat(8);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            int count = 2000;
            for (int i = 0; i < count; i++) {
                EXTRACTOR.extract(new Document(article, DAY, "en", null));
            }
            System.out.printf(
                    "%.0f articles of %d chars a second%n",
                    count / ((System.nanoTime() - start) / 1e9), article.length());
        }
    }

    static long millis(String text) {
        long start = System.nanoTime();
        EXTRACTOR.extract(new Document(text, DAY, "en", null));
        return (System.nanoTime() - start) / 1_000_000;
    }
}
