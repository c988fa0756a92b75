package org.crosstally.quantity.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.number.Rational;
import org.crosstally.quantity.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of units and the conversions between them. Factors are exact rationals, after UCUM's definitions
 * (ucum.org): a year is 365.25 days and a month a twelfth of it.
 *
 * <p>A counted noun stands in braces, {@code {casualty}}, and is converted one to one into any other: what is counted is the
 * measure's matter. {@code 10*5{person}} is a hundred thousand persons.
 */
public final class Units {

    private static final Pattern COUNTED = Pattern.compile("(?:10\\*([0-9]{1,2}))?\\{([^{}\\s]{1,60})}");
    /** Nouns come again and again in a batch; the bound keeps strangers from filling the memory. */
    private static final Map<String, Unit> COUNTED_BEFORE = new ConcurrentHashMap<>();

    private static final int MOST_COUNTED = 10_000;
    private static final Map<String, Unit> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, Unit> BY_ALIAS = new HashMap<>();
    private static final Map<String, Unit> BY_LOWER_CASE = new HashMap<>();

    static {
        Set<String> ambiguous = new HashSet<>();
        for (List<String> row : Table.resource("units.txt")) {
            Unit unit = unit(row);
            BY_CODE.put(unit.code(), unit);
            put(BY_ALIAS, unit.code(), unit);
            unit.aliases().forEach(alias -> put(BY_ALIAS, alias, unit));
        }
        BY_ALIAS.forEach((alias, unit) -> {
            Unit other = BY_LOWER_CASE.put(alias.toLowerCase(Locale.ROOT), unit);
            if (other != null && !other.equals(unit)) {
                ambiguous.add(alias.toLowerCase(Locale.ROOT));
            }
        });
        BY_LOWER_CASE.keySet().removeAll(ambiguous);
    }

    private Units() {}

    /** Every unit of the catalogue; counted nouns, being without end, are not among them. */
    public static List<Unit> all() {
        return List.copyOf(BY_CODE.values());
    }

    /**
     * The unit of a code, name or alias: "km", "kilometres", "{casualties}", "10*5{person}". Case decides only where it must
     * (Mt and mt).
     */
    public static Optional<Unit> find(@Nullable String codeOrName) {
        if (codeOrName == null) {
            return Optional.empty();
        }
        String key = codeOrName.strip();
        if (key.endsWith("}")) {
            Unit known = COUNTED_BEFORE.get(key);
            return known != null ? Optional.of(known) : counted(key);
        }
        Unit exact = BY_ALIAS.get(key);
        return Optional.ofNullable(exact != null ? exact : BY_LOWER_CASE.get(key.toLowerCase(Locale.ROOT)));
    }

    /**
     * The same quantity in another unit: exact where the decimal ends, otherwise the nearest of 34 digits.
     *
     * @throws IllegalArgumentException when a unit is unknown or the dimensions differ
     */
    public static BigDecimal convert(BigDecimal value, String from, String to) {
        return convert(Rational.of(value), from, to).toDecimal(RoundingMode.HALF_EVEN);
    }

    /** As {@link #convert(BigDecimal, String, String)}, with nothing rounded. */
    public static Rational convert(Rational value, String from, String to) {
        Unit source = required(from);
        Unit target = required(to);
        if (source.dimension() != target.dimension()) {
            throw new IllegalArgumentException("%s is a unit of %s, %s of %s: they do not convert"
                    .formatted(from, source.dimension(), to, target.dimension()));
        }
        return source.equals(target) ? value : target.fromCanonical(source.toCanonical(value));
    }

    /**
     * The interval in another unit. A bound whose decimal does not end is rounded outward at 34 digits, so that the result
     * holds every number of the original.
     */
    public static Interval convert(Interval interval, String from, String to) {
        required(from);
        required(to);
        return new Interval(
                bound(interval.low(), from, to, RoundingMode.FLOOR),
                bound(interval.high(), from, to, RoundingMode.CEILING),
                interval.lowInclusive(),
                interval.highInclusive());
    }

    /**
     * An interval "per" one unit as an interval per another: 10 a day is 70 a week. Rounded outward as {@link #convert(Interval,
     * String, String)}.
     *
     * @throws IllegalArgumentException when a unit is unknown, the dimensions differ, or a unit has no fixed zero
     */
    public static Interval convertPer(Interval interval, String fromPer, String toPer) {
        Rational factor = factor(toPer, fromPer);
        return new Interval(
                scaled(interval.low(), factor, RoundingMode.FLOOR),
                scaled(interval.high(), factor, RoundingMode.CEILING),
                interval.lowInclusive(),
                interval.highInclusive());
    }

    /** How many {@code to} one {@code from} makes. Throws as {@link #convert} does, and for temperatures. */
    public static Rational factor(String from, String to) {
        Unit source = required(from);
        Unit target = required(to);
        if (source.dimension() != target.dimension() || source.dimension() == Dimension.TEMPERATURE) {
            throw new IllegalArgumentException("no fixed factor leads from " + from + " to " + to);
        }
        return source.factor().dividedBy(target.factor());
    }

    /**
     * The factors between two units of everyday use, in both directions: what a figure is off by when one is taken for the
     * other. Powers of ten are left out (they are slips of scale), and so are temperatures (no factor).
     */
    public static List<UnitFactor> factorsOf(Dimension dimension) {
        List<UnitFactor> factors = new ArrayList<>();
        for (Unit from : BY_CODE.values()) {
            for (Unit to : BY_CODE.values()) {
                if (paired(from, to, dimension)) {
                    Rational factor = from.factor().dividedBy(to.factor());
                    if (!isPowerOfTen(factor)) {
                        factors.add(new UnitFactor(from.code(), to.code(), factor));
                    }
                }
            }
        }
        return factors;
    }

    private static boolean paired(Unit from, Unit to, Dimension dimension) {
        return from != to
                && from.dimension() == dimension
                && to.dimension() == dimension
                && from.everyday()
                && to.everyday();
    }

    private static boolean isPowerOfTen(Rational factor) {
        return factor.toDecimal()
                .map(decimal -> decimal.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE))
                .orElse(false);
    }

    private static @Nullable BigDecimal bound(
            @Nullable BigDecimal bound, String from, String to, RoundingMode rounding) {
        return bound == null ? null : convert(Rational.of(bound), from, to).toDecimal(rounding);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal bound, Rational factor, RoundingMode rounding) {
        return bound == null ? null : Rational.of(bound).times(factor).toDecimal(rounding);
    }

    private static Unit required(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no unit that is known here"));
    }

    private static Optional<Unit> counted(String key) {
        Matcher counted = COUNTED.matcher(key);
        if (!counted.matches()) {
            return Optional.empty();
        }
        int power = counted.group(1) == null ? 0 : Integer.parseInt(counted.group(1));
        if (power > 15) {
            return Optional.empty();
        }
        String noun = Nouns.singular(counted.group(2).toLowerCase(Locale.ROOT));
        String code = (power == 0 ? "" : "10*" + power) + "{" + noun + "}";
        Rational factor = Rational.of(BigDecimal.ONE.scaleByPowerOfTen(power));
        Unit unit = new Unit(code, noun, Dimension.COUNT, factor, Rational.ZERO, false, List.of());
        if (COUNTED_BEFORE.size() < MOST_COUNTED) {
            COUNTED_BEFORE.put(key, unit);
        }
        return Optional.of(unit);
    }

    private static Unit unit(List<String> row) {
        if (row.size() != 7) {
            throw new IllegalStateException("units.txt: a row needs 7 cells: " + row);
        }
        List<String> aliases =
                row.get(6).isEmpty() ? List.of() : List.of(row.get(6).split("\\s*,\\s*"));
        return new Unit(
                row.get(0),
                row.get(1),
                Dimension.valueOf(row.get(2)),
                Formula.value(row.get(3)),
                Formula.value(row.get(4)),
                row.get(5).equals("y"),
                aliases);
    }

    private static void put(Map<String, Unit> map, String key, Unit unit) {
        Unit other = map.put(key, unit);
        if (other != null && other != unit) {
            throw new IllegalStateException(
                    "units.txt: '" + key + "' names both " + other.code() + " and " + unit.code());
        }
    }
}
