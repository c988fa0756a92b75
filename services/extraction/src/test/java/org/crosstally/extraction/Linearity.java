package org.crosstally.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.crosstally.quantity.period.DateSpan;

/**
 * Times the extractor on ugly texts of a quarter and of half a megabyte: twice the text may take about twice as long. Then on one news-like
 * text of 5 MB, whole and in one line. Each time is the best of three.
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
            "'s ",
            "he said 5 dogs ",
            "5 dogs in May ",
            "on 12 December 5 km ",
            "\"5 dogs\" he said ",
            "5 dogs citing police ",
            "the last 3 weeks of ",
            "3 days before ",
            "Monday two weeks ",
            "from May to ",
            "1/2/",
            "5 feet 2 inches ",
            "قتل ٥ أشخاص ",
            "נהרגו 5 אנשים ",
            "५ लोग ",
            "\u202E5 dogs\u202C ",
            "\uDC00\uD800 5 ",
            "5 of 6 ",
            "5 pesos in Chile ",
            "in the capital 5 dogs. ",
            "😀5");

    static final String NEWS = """
        The ministry said on Friday that more than 125,000 people had left the region since early June. According to
        General Smith, 12 of the 40 bridges were hit, and repairs will cost between $2 and $3 million a year. "We have
        ordered 300 more pumps," he said. The town, which has 4,500 residents, lost 15% of its jobs last year.
        It was the third time that the river rose; nobody knows why. The mayor hopes that the school opens again.

        """;

    private static final Extractor EXTRACTOR = new Extractor();
    private static final DateSpan DAY = DateSpan.parse("2024-02-29");

    private Linearity() {}

    public static void main(String[] args) {
        UNITS.forEach(unit -> millis(unit.repeat(50_000 / unit.length())));
        double worst = 0;
        for (String unit : UNITS) {
            worst = Math.max(worst, compare(unit.replace("\n", "\\n"), unit.repeat(250_000 / unit.length())));
        }
        String line = NEWS.replace('\n', ' ');
        worst = Math.max(worst, compare("news, 2.5 and 5 MB", NEWS.repeat(2_500_000 / NEWS.length())));
        worst = Math.max(worst, compare("the same in one line", line.repeat(2_500_000 / line.length())));
        System.out.printf("worst ratio of n to 2n: %.2f%n", worst);
    }

    private static double compare(String name, String text) {
        long small = best(text);
        long large = best(text + text);
        double ratio = (double) large / Math.max(1, small);
        System.out.printf("%-24s %6d ms, twice as long: %6d ms, ratio %.2f%n", name, small, large, ratio);
        return small < 50 ? 0 : ratio;
    }

    private static long best(String text) {
        return Math.min(millis(text), Math.min(millis(text), millis(text)));
    }

    /** Processor time of this thread, so that what else the machine does is left out. */
    private static long millis(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        EXTRACTOR.extract(new Document(text, DAY, "en", null));
        return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
