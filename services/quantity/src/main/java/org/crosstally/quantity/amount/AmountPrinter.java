package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.number.Decimals;
import org.crosstally.quantity.number.Rational;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Nouns;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;

/**
 * Puts an amount into words. Candidates from plain to elaborate are read back, and the first that means the same is taken: so
 * printing and reading cannot drift apart.
 */
final class AmountPrinter {

    private static final List<String> SCALES = List.of("thousand", "million", "billion", "trillion");
    private static final Map<String, String> NAMES = Map.of("USD", "dollars", "EUR", "euros", "UAH", "hryvnias");
    private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£");

    private final Amount amount;
    private final Wordings wordings;

    AmountPrinter(Amount amount, Wordings wordings) {
        this.amount = amount;
        this.wordings = wordings;
    }

    String print() {
        String last = null;
        for (String bounds : List.of("", " within " + amount.entailed())) {
            for (String number : numbers()) {
                last = number + of() + unit() + per() + bounds;
                if (meansTheSame(last)) {
                    return last;
                }
                last = number + of() + unitCode() + per() + bounds;
                if (meansTheSame(last)) {
                    return last;
                }
            }
        }
        return last;
    }

    private boolean meansTheSame(String text) {
        try {
            Amount read = new AmountReader(text, new Derivation(wordings)).read();
            return new Amount(
                            amount.text(),
                            read.value(),
                            read.entailed(),
                            read.read(),
                            read.qualifier(),
                            read.significantDigits(),
                            read.unit(),
                            read.currency(),
                            read.per())
                    .equals(amount);
        } catch (AmountFormatException e) {
            return false;
        }
    }

    private List<String> numbers() {
        return switch (amount.qualifier()) {
            case MAGNITUDE -> magnitudes();
            case SEVERAL -> severals();
            case BETWEEN -> ranges();
            case BEST_ESTIMATE -> bestEstimates();
            default -> singles();
        };
    }

    private List<String> singles() {
        List<String> numbers = new ArrayList<>();
        boolean bare = amount.qualifier() == Qualifier.EXACT || amount.qualifier() == Qualifier.ROUNDED;
        String phrase =
                wordings.printed(amount.qualifier()).map(words -> words + " ").orElse("");
        for (String figure : figures(amount.value(), amount.significantDigits())) {
            if (bare) {
                numbers.add(sign() + figure);
            }
            numbers.add(phrase + sign() + figure);
        }
        return numbers;
    }

    private List<String> ranges() {
        List<String> numbers = new ArrayList<>();
        BigDecimal low = amount.entailed().low();
        BigDecimal high = amount.entailed().high();
        for (String from : figures(low, Math.max(amount.significantDigits(), Decimals.significantDigits(low)))) {
            for (String to : figures(high, Math.max(amount.significantDigits(), Decimals.significantDigits(high)))) {
                numbers.add("between " + sign() + from + " and " + sign() + to);
            }
        }
        return numbers;
    }

    private List<String> bestEstimates() {
        List<String> numbers = new ArrayList<>();
        Interval bounds = amount.entailed();
        for (String figure : figures(amount.value(), amount.significantDigits())) {
            if (bounds.low() != null && bounds.high() != null) {
                numbers.add("%s%s (%s to %s)".formatted(sign(), figure, plain(bounds.low()), plain(bounds.high())));
            }
            numbers.add(wordings.printed(Qualifier.BEST_ESTIMATE).orElseThrow() + " " + sign() + figure);
        }
        return numbers;
    }

    private List<String> magnitudes() {
        List<String> numbers = new ArrayList<>();
        List<String> words = wordings.phrases("magnitude");
        numbers.addAll(words);
        for (String first : words) {
            words.forEach(second -> numbers.add(first + " of " + second));
        }
        numbers.removeIf(phrase -> !smallest(phrase));
        numbers.add(words.get(0));
        return numbers;
    }

    private boolean smallest(String phrase) {
        BigDecimal product = BigDecimal.ONE;
        for (String word : phrase.split(" of ")) {
            product = product.multiply(wordings.number("magnitude", word));
        }
        return amount.entailed().low() != null
                && product.compareTo(amount.entailed().low()) == 0;
    }

    private List<String> severals() {
        List<String> numbers =
                new ArrayList<>(List.of("several", "several dozen", "several hundred", "several thousand"));
        for (String scale : SCALES) {
            numbers.add("several " + scale);
            numbers.add("several hundred " + scale);
        }
        return numbers;
    }

    /** The number with exactly so many significant digits, from the plainest way of writing it. */
    private static List<String> figures(BigDecimal value, int digits) {
        List<String> figures = new ArrayList<>();
        int integerDigits = value.precision() - value.scale();
        int decimals = value.signum() == 0 ? value.scale() : digits - integerDigits;
        figures.add(plain(value));
        if (decimals > value.scale() && decimals <= Decimals.MAX_DIGITS) {
            figures.add(plain(value.setScale(decimals)));
        }
        for (int i = 0; i < SCALES.size(); i++) {
            int power = 3 * (i + 1);
            if (integerDigits > power && integerDigits <= power + 3) {
                figures.add(i == 0 ? figures.size() : 0, scaled(value, power, decimals + power) + " " + SCALES.get(i));
            }
        }
        int power = integerDigits - 1;
        figures.add(scaled(value, power, Math.max(0, digits - 1)) + "e" + power);
        return figures;
    }

    private static String scaled(BigDecimal value, int power, int decimals) {
        BigDecimal mantissa = value.scaleByPowerOfTen(-power);
        int scale = Math.max(0, Math.max(decimals, Decimals.normal(mantissa).scale()));
        return mantissa.setScale(Math.min(scale, Decimals.MAX_DIGITS), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String plain(BigDecimal value) {
        String text = value.abs().toPlainString();
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (value.signum() < 0 ? "-" : "") + grouped;
    }

    private String sign() {
        String sign = amount.currency() == null ? "" : SIGNS.get(amount.currency());
        return sign == null ? amount.currency() + " " : sign;
    }

    /** Vague numbers come before their noun: hundreds of shells, tens of billions of dollars, several thousand euros. */
    private String of() {
        boolean named = amount.unit() != null || amount.currency() != null;
        return named && amount.qualifier() == Qualifier.MAGNITUDE ? " of" : "";
    }

    private String moneyBehind() {
        boolean vague = amount.qualifier() == Qualifier.MAGNITUDE || amount.qualifier() == Qualifier.SEVERAL;
        return vague && amount.currency() != null ? " " + NAMES.getOrDefault(amount.currency(), amount.currency()) : "";
    }

    private String unit() {
        if (amount.unit() == null) {
            return moneyBehind();
        }
        Unit unit = Units.find(amount.unit()).orElse(null);
        if (unit == null || unit.dimension() == Dimension.COUNT) {
            return unit == null ? unitCode() : " " + Nouns.plural(unit.name());
        }
        String written = unit.aliases().isEmpty() ? unit.code() : unit.aliases().get(0);
        return written.equals("%") ? written : " " + written;
    }

    private String unitCode() {
        return amount.unit() == null ? moneyBehind() : " " + amount.unit();
    }

    private String per() {
        if (amount.per() == null) {
            return "";
        }
        Unit unit = Units.find(amount.per()).orElse(null);
        if (unit == null) {
            return " per " + amount.per();
        }
        return switch (unit.dimension()) {
            case COUNT -> perCount(unit);
            case DURATION -> " a " + unit.name();
            default -> " per " + unit.name();
        };
    }

    private static String perCount(Unit unit) {
        return unit.factor().equals(Rational.ONE)
                ? " per " + unit.name()
                : " per " + plain(unit.factor().toDecimal().orElseThrow()) + " " + Nouns.plural(unit.name());
    }
}
