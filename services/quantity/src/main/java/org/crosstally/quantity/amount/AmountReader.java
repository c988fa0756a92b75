package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.wording.Qualifier;

/**
 * Reads one amount from left to right: qualifier, currency, number or range, unit, per, qualifier behind. Every step takes a
 * token or fails, so that the time grows with the length of the text, which is bounded.
 */
final class AmountReader {

    private static final String HINT = "give only the words of the amount, as in: over 125,000 casualties a day";

    private final String text;
    private final Cursor cursor;
    private final Figures figures;
    private final UnitPhrase units;
    private final Derivation result;

    private Qualifier qualifier;
    private Figure figure;
    private Figure upper;
    private Figure best;
    private BigDecimal vague;

    /** {@code given} holds what is known beside the text: unit, currency and per that win over what the text names. */
    AmountReader(String text, Derivation given) {
        this.text = text;
        this.result = given;
        this.cursor = new Cursor(text, given.wordings);
        this.figures = new Figures(cursor);
        this.units = new UnitPhrase(cursor, figures);
    }

    Amount read() {
        if (cursor.atEnd()) {
            throw cursor.fail("the text is empty", "write a number, as in: over 125,000");
        }
        takeQualifiers("before");
        boolean between = cursor.take("BETWEEN") != null;
        boolean money = units.takeCurrencyBefore();
        takeQualifiers("before");
        if (between || !takeVague()) {
            takeNumber(money, between);
        }
        takeTail();
        takeWithin();
        if (!cursor.atEnd()) {
            throw cursor.fail("unexpected '" + cursor.peek().text() + "'", HINT);
        }
        return result();
    }

    private void takeQualifiers(String side) {
        for (int count = 0; count < 3; count++) {
            int mark = cursor.mark();
            boolean hyphen = side.equals("after") && cursor.takeHyphen();
            String phrase = cursor.take(side);
            if (phrase == null) {
                if (hyphen) {
                    cursor.reset(mark);
                }
                return;
            }
            qualify(Qualifier.valueOf(phrase));
        }
    }

    /** "up to an estimated 500": the bound counts. Two bounds contradict each other. */
    private void qualify(Qualifier next) {
        if (qualifier == null || qualifier == Qualifier.ABOUT) {
            qualifier = next;
        } else if (next != Qualifier.ABOUT && next != qualifier) {
            throw cursor.fail("both " + qualifier + " and " + next, "give one bound; for two write: between 3 and 5");
        }
    }

    /** Dozens, tens of billions, several hundred. */
    private boolean takeVague() {
        int mark = cursor.mark();
        BigDecimal several = cursor.takeNumber("several");
        BigDecimal product = several;
        Qualifier kind = several == null ? Qualifier.MAGNITUDE : Qualifier.SEVERAL;
        while (true) {
            int before = cursor.mark();
            if (product != null) {
                cursor.take("OF");
            }
            BigDecimal factor = cursor.takeNumber("magnitude");
            factor = factor == null && product != null ? cursor.takeNumber("scale") : factor;
            if (factor == null) {
                cursor.reset(before);
                break;
            }
            product = product == null ? factor : product.multiply(factor);
            if (product.precision() > 30) {
                throw cursor.fail("too many scale words", "write two of them at most: tens of billions");
            }
        }
        if (product == null) {
            cursor.reset(mark);
            return false;
        }
        boolean allowed = qualifier == null
                || qualifier == Qualifier.ABOUT
                || qualifier == Qualifier.OVER
                || qualifier == Qualifier.AT_LEAST;
        if (!allowed) {
            throw cursor.fail(qualifier + " in front of a vague number", "leave the qualifier out, or give a number");
        }
        vague = product;
        qualifier = kind;
        cursor.take("OF");
        return true;
    }

    private void takeNumber(boolean money, boolean between) {
        figure = figures.read(money, between);
        if (figure == null) {
            throw cursor.fail("no number where one is expected", HINT);
        }
        int mark = cursor.mark();
        units.takeUnit(figure);
        if (takeRangeEnd(money, between) || takeSpread() || takeBestEstimate()) {
            return;
        }
        if (between) {
            throw cursor.fail("a range with one end", "write: between 3 and 5 million");
        }
        if (!units.isNamed() || cursor.mark() == mark) {
            cursor.reset(mark);
        }
    }

    private boolean takeRangeEnd(boolean money, boolean between) {
        int mark = cursor.mark();
        boolean separated = cursor.takeHyphen() || cursor.take("TO") != null || (between && cursor.take("AND") != null);
        if (separated) {
            boolean moneyAgain = units.takeCurrencyBefore();
            Figure end = figures.read(money || moneyAgain, false);
            if (end != null) {
                upper = end;
                carryScaleLeft();
                if (figure.value().compareTo(upper.value()) > 0) {
                    throw cursor.fail("the range goes from high to low", "write the lower number first");
                }
                if (qualifier != null && qualifier != Qualifier.ABOUT) {
                    throw cursor.fail(qualifier + " in front of a range", "leave the qualifier out");
                }
                qualifier = Qualifier.BETWEEN;
                return true;
            }
        }
        cursor.reset(mark);
        return false;
    }

    /** 2-3 million is two million to three million; 500 to 1 million and 100,000 to 1 million stay as they are. */
    private void carryScaleLeft() {
        if (figure.scaled() || upper.scale() == null || figure.value().signum() < 0) {
            return;
        }
        Figure carried = figure.times(upper.scale());
        if (carried.value().compareTo(upper.value()) <= 0) {
            figure = carried;
        }
    }

    /** 5 ± 0.5 */
    private boolean takeSpread() {
        if (cursor.take("PLUSMINUS") == null) {
            return false;
        }
        Figure reach = figures.read(false, false);
        if (reach == null || reach.value().signum() < 0) {
            throw cursor.fail("no number behind ±", "write: 5 ± 0.5");
        }
        estimate(figure.value().subtract(reach.value()), figure.value().add(reach.value()));
        return true;
    }

    /** 1,200 (1,000 to 1,500): a best estimate with its bounds. */
    private boolean takeBestEstimate() {
        if (!cursor.takeSign("(")) {
            return false;
        }
        Figure low = figures.read(false, false);
        boolean separated = cursor.takeHyphen() || cursor.take("TO") != null;
        Figure high = separated ? figures.read(false, false) : null;
        if (low == null || high == null || !cursor.takeSign(")")) {
            throw cursor.fail("brackets that hold no range", "write: 1,200 (1,000 to 1,500)");
        }
        estimate(low.value(), high.value());
        return true;
    }

    private void estimate(BigDecimal low, BigDecimal high) {
        if (low.compareTo(figure.value()) > 0 || high.compareTo(figure.value()) < 0) {
            throw cursor.fail("the best estimate lies outside its bounds", "write: 1,200 (1,000 to 1,500)");
        }
        if (qualifier != null && qualifier != Qualifier.ABOUT && qualifier != Qualifier.BEST_ESTIMATE) {
            throw cursor.fail(qualifier + " in front of a best estimate", "leave the qualifier out");
        }
        best = figure;
        qualifier = Qualifier.BEST_ESTIMATE;
        result.bounds(new Interval(low, high, true, true));
    }

    private void takeTail() {
        takeQualifiers("after");
        boolean noun = false;
        if (!units.isNamed()) {
            cursor.take("OF");
            noun = !units.takeUnit(figure) && units.takeNoun();
        } else if (units.unit() == null || upper != null) {
            // "$5 million Canadian dollars", "3% to 5%"
            units.takeUnit(figure);
        }
        if (!noun && units.isNamed()) {
            units.skipSubstance();
        }
        takeQualifiers("after");
        if (units.takePer()) {
            takeQualifiers("after");
        }
    }

    /** Bounds that the words alone do not give: over 5 km within (5, 7]. */
    private void takeWithin() {
        if (cursor.take("WITHIN") == null) {
            return;
        }
        boolean lowInclusive = cursor.takeSign("[");
        boolean opened = lowInclusive || cursor.takeSign("(");
        BigDecimal low = bound();
        boolean comma = cursor.takeSign(",");
        BigDecimal high = bound();
        boolean highInclusive = cursor.takeSign("]");
        boolean closed = highInclusive || cursor.takeSign(")");
        if (!opened || !comma || !closed) {
            throw cursor.fail("bounds that cannot be read", "write: within [100, 200) or within (100, open)");
        }
        try {
            result.bounds(new Interval(low, high, lowInclusive, highInclusive));
        } catch (IllegalArgumentException e) {
            throw cursor.fail(e.getMessage(), "write: within [100, 200)");
        }
    }

    private BigDecimal bound() {
        if (cursor.take("OPEN") != null) {
            return null;
        }
        Figure bound = figures.read(false, false);
        if (bound == null) {
            throw cursor.fail("no number where a bound is expected", "write: within [100, 200) or within (100, open)");
        }
        return bound.value();
    }

    private Amount result() {
        result.text = text;
        result.unit = result.unit == null && result.currency == null ? units.unit() : result.unit;
        result.currency = result.currency == null && result.unit == null ? units.currency() : result.currency;
        result.per = result.per == null ? units.per() : result.per;
        try {
            if (upper != null) {
                result.range(figure, upper);
            } else if (vague != null) {
                result.vague(qualifier, vague);
            } else {
                result.number(qualifier, best == null ? figure : best);
            }
            return result.amount();
        } catch (InvalidAmountException e) {
            throw new AmountFormatException(e.getMessage(), 0, HINT);
        }
    }
}
