package org.crosstally.quantity.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.interval.Intervals;
import org.crosstally.quantity.number.Decimals;
import org.crosstally.quantity.table.Table;
import org.crosstally.quantity.unit.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The wordings table of a language: which phrase means which qualifier, and which intervals a qualifier makes of a number.
 * The table is data ({@code wordings-en.txt}) with a version, so that an interval can be traced to the rule that made it.
 * Instances do not change and may be shared.
 */
public final class Wordings {

    /**
     * One row of the table, as it is shown.
     *
     * @param qualifier what the phrases mean
     * @param entailed the interval the words commit to, in terms of the number v
     * @param read the interval a reader takes from them
     * @param phrases as they stand before or behind the number; behind is marked by a leading "…"
     */
    public record Row(Qualifier qualifier, String entailed, String read, List<String> phrases) {}

    private static final Wordings ENGLISH = parse(Table.text("wordings-en.txt"));

    private final List<List<String>> lines;
    private final Map<Qualifier, WordingRule[]> rules = new EnumMap<>(Qualifier.class);
    private final Map<String, Map<String, String>> phrases = new HashMap<>();
    private String version = "";
    private String language = "";

    private Wordings(List<List<String>> lines) {
        this.lines = lines;
        lines.forEach(this::take);
        for (Qualifier qualifier : Qualifier.values()) {
            require(rules.containsKey(qualifier), "no rule for " + qualifier);
        }
        require(!version.isEmpty() && !language.isEmpty(), "version or language is missing");
    }

    /** The English table, the default everywhere. */
    public static Wordings english() {
        return ENGLISH;
    }

    /**
     * Reads a table in the format of {@code wordings-en.txt}.
     *
     * @throws IllegalArgumentException naming the line that cannot be read, or the rule that is missing
     */
    public static Wordings parse(String text) {
        return new Wordings(Table.rows(text));
    }

    /** This table with some lines more: a rule, version or phrase given again takes the place of the old one. */
    public Wordings with(String text) {
        List<List<String>> all = new ArrayList<>(lines);
        all.addAll(Table.rows(text));
        return new Wordings(all);
    }

    /** Grows with every change of a rule or phrase. */
    public String version() {
        return version;
    }

    /** BCP-47 tag of the phrases. */
    public String language() {
        return language;
    }

    /** The table, a row for each qualifier. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rules.forEach((qualifier, rule) ->
                rows.add(new Row(qualifier, rule[0].toString(), rule[1].toString(), phrasesOf(qualifier))));
        return rows;
    }

    /** The intervals of a number that counts something: as {@link #intervals(Qualifier, BigDecimal, int, Dimension)}. */
    public Intervals intervals(Qualifier qualifier, BigDecimal value, int significantDigits) {
        return intervals(qualifier, value, significantDigits, Dimension.COUNT);
    }

    /**
     * What a qualified number means.
     *
     * @param value the number; for a magnitude the smallest number it allows
     * @param significantDigits digits given, at least 1
     * @param dimension what is measured; only a temperature may be below what "up to" starts from, zero
     * @throws IllegalArgumentException when nothing is left, as with "fewer than 0 people", or the qualifier needs two numbers
     */
    public Intervals intervals(
            Qualifier qualifier, BigDecimal value, int significantDigits, @Nullable Dimension dimension) {
        require(
                qualifier != Qualifier.BETWEEN && qualifier != Qualifier.BEST_ESTIMATE,
                qualifier + " needs two numbers");
        boolean vague = qualifier == Qualifier.MAGNITUDE || qualifier == Qualifier.SEVERAL;
        require(!vague || value.signum() > 0, "a magnitude is above zero");
        return apply(qualifier, value, value, Decimals.place(value, Math.max(1, significantDigits)), dimension);
    }

    /** What a range from {@code low} to {@code high} means. Both null-free; {@code low} is not above {@code high}. */
    public Intervals range(Qualifier qualifier, BigDecimal low, BigDecimal high) {
        require(low.compareTo(high) <= 0, "low " + low + " is above high " + high);
        return apply(qualifier, low, high, BigDecimal.ONE, null);
    }

    private Intervals apply(
            Qualifier qualifier, BigDecimal value, BigDecimal upper, BigDecimal place, @Nullable Dimension dimension) {
        WordingRule[] rule = Objects.requireNonNull(rules.get(qualifier), "the table has a rule for every qualifier");
        boolean belowZero = dimension == Dimension.TEMPERATURE
                || (qualifier == Qualifier.UNDER && value.signum() == 0 && dimension != Dimension.COUNT);
        Interval entailed = rule[0].apply(value, upper, place, belowZero);
        // "over 0" has no "1.15 v" above it: then the reader has what the words commit to.
        boolean flat = value.signum() == 0 && qualifier != Qualifier.BETWEEN && qualifier != Qualifier.BEST_ESTIMATE;
        return new Intervals(entailed, flat ? entailed : rule[1].apply(value, upper, place, belowZero));
    }

    /** The phrase that is printed for a qualifier, if it has one. */
    public Optional<String> printed(Qualifier qualifier) {
        return lines.stream()
                .filter(line -> line.get(0).equals("before") && line.get(1).equals(qualifier.name()))
                .map(line -> line.get(2))
                .findFirst();
    }

    /** What {@code phrase}, in lower case, stands for among the rows of {@code kind}; null when it is none of them. */
    public @Nullable String get(String kind, String phrase) {
        return phrases.getOrDefault(kind, Map.of()).get(phrase);
    }

    /** As {@link #get}, a number. */
    public @Nullable BigDecimal number(String kind, String phrase) {
        String number = get(kind, phrase);
        return number == null ? null : new BigDecimal(number);
    }

    /** The phrases of one kind, in the order of the table. */
    public List<String> phrases(String kind) {
        return List.copyOf(phrases.getOrDefault(kind, Map.of()).keySet());
    }

    private List<String> phrasesOf(Qualifier qualifier) {
        List<String> found = new ArrayList<>();
        Predicate<Map.Entry<String, String>> mine = entry -> entry.getValue().equals(qualifier.name());
        phrases.getOrDefault("before", Map.of()).entrySet().stream()
                .filter(mine)
                .forEach(e -> found.add(e.getKey()));
        phrases.getOrDefault("after", Map.of()).entrySet().stream()
                .filter(mine)
                .forEach(e -> found.add("…" + e.getKey()));
        if (qualifier == Qualifier.MAGNITUDE || qualifier == Qualifier.SEVERAL) {
            found.addAll(phrases(qualifier.name().toLowerCase(Locale.ROOT)));
        }
        return found;
    }

    private void take(List<String> line) {
        try {
            switch (line.get(0)) {
                case "version" -> version = line.get(1);
                case "language" -> language = line.get(1);
                case "rule" ->
                    rules.put(
                            Qualifier.valueOf(line.get(1)),
                            new WordingRule[] {WordingRule.parse(line.get(2)), WordingRule.parse(line.get(3))});
                case "before", "after" ->
                    put(line.get(0), line.get(2), Qualifier.valueOf(line.get(1)).name());
                case "word" -> put(line.get(1), line.get(2), line.get(1));
                case "magnitude", "several", "number", "scale", "fraction", "suffix" ->
                    put(line.get(0), line.get(1), new BigDecimal(line.get(2)).toPlainString());
                case "every" -> put(line.get(0), line.get(1), line.get(2));
                default -> throw new IllegalArgumentException("unknown kind of line");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("wordings: cannot read the line " + line + ": " + e.getMessage(), e);
        }
    }

    private void put(String kind, String phrase, String meaning) {
        phrases.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(phrase, meaning);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
