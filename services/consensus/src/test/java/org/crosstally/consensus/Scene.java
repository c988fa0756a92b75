package org.crosstally.consensus;

import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** What many tests of rules begin with: a text and its translation, a ministry's figures retold, a lot on its way. */
final class Scene {

    private Scene() {}

    /** The ministry's figure in an article in German; the translation of the next day is {@link #translation}. */
    static Said original() {
        return Said.by("M").printedBy("X").article("x").language("de").published("2023-12-01");
    }

    static Said translation() {
        return Said.by("M").printedBy("X").article("y").language("en").published("2023-12-02");
    }

    /** The ministry's state of a day in December, printed on another. */
    static Said state(String outlet, int day, String number, int published) {
        return Said.by("M").printedBy(outlet).on(december(day)).value(number).published(december(published));
    }

    /** The ministry's running total of a day in December, printed on another. */
    static Said total(String outlet, int day, String number, int published) {
        return state(outlet, day, number, published).total();
    }

    /** A running total since the beginning of the year. */
    static Said total(String origin, String asOf, String number) {
        return Said.by(origin).total().from("2023-01-01").on(asOf).value(number);
    }

    /** What the ministry counted in a period. */
    static Said flow(String from, String to) {
        return Said.by("M").kind(TimeKind.FLOW).from(from).to(to);
    }

    /** So many shells of one lot. */
    static Said lot(String origin, Stage stage, String asOf, String number) {
        return Said.by(origin)
                .object("155mm")
                .measure("shells")
                .stage(stage)
                .on(asOf)
                .value(number);
    }

    /** How long such a lot takes. */
    static Said leadTime(String origin, String years) {
        return Said.by(origin)
                .object("155mm")
                .measure("delivery time")
                .kind(TimeKind.DURATION)
                .in(Dimension.DURATION, "a", "365.25")
                .value(years);
    }

    private static String december(int day) {
        return "2023-12-%02d".formatted(day);
    }
}
