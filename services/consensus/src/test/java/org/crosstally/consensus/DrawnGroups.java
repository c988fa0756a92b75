package org.crosstally.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Labelled groups in the form of the shared ones, drawn anew: a stretch of a real running total, or an amount, told by three
 * to eight claims in many styles; in two groups of five one origin, sometimes copied, has it wrong in one of the ways of the
 * shared set.
 */
final class DrawnGroups {

    private static final int HISTORY = 14;
    private static final int DAYS = 4;
    private static final List<String> STYLES =
            List.of("plain", "plain", "plain", "plain", "rounded", "about", "at least", "over", "nearly", "between");
    private static final List<String> CAUSES = List.of(
            "power10",
            "power10",
            "power10",
            "power10",
            "genuine",
            "genuine",
            "genuine",
            "digit",
            "digit",
            "transposition",
            "unit",
            "scope",
            "status",
            "stale");

    /** What is true, day by day; one day for a state. */
    private record Truth(
            String measure, String subject, List<String> units, boolean total, double growth, double[] days) {}

    private final Random random;
    private final List<TreeMap<LocalDate, Double>> totals;

    private DrawnGroups(long seed) {
        random = new Random(seed);
        totals = totals();
    }

    static List<List<JsonNode>> draw(long seed, int groups) {
        DrawnGroups drawn = new DrawnGroups(seed);
        List<List<JsonNode>> all = new ArrayList<>();
        while (all.size() < groups) {
            all.add(drawn.group("d" + all.size()));
        }
        return all;
    }

    private List<JsonNode> group(String name) {
        Truth truth = random.nextInt(5) < 2 ? total() : state();
        int size = 3 + random.nextInt(6);
        int wrong = random.nextInt(5) < 2 ? Math.min(size - 1, 1 + random.nextInt(3)) : 0;
        String cause = pick(CAUSES);
        double[] told = wrong > 0 ? falsified(truth, cause) : truth.days;
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean bad = i < wrong && told != null;
            int day = random.nextInt(truth.days.length);
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("group", name)
                    .put("claim", name + "-" + i)
                    .put("source", name + "s" + i)
                    .put("origin", bad ? "w" + name : name + "s" + i)
                    .put("measure", truth.measure)
                    .put("subject", truth.subject)
                    .put("aggregation", truth.total ? "cumulative" : "point")
                    .put("asof", LocalDate.parse("2024-03-01").plusDays(day).toString())
                    .put("status", "base")
                    .put("geo", "base")
                    .put("daily_growth_p", truth.growth)
                    .put("label", bad)
                    .put("cause", bad ? cause : null);
            print(row, bad ? told[day] : truth.days[day], pick(truth.units));
            rows.add(row);
        }
        return rows;
    }

    /** A stretch of a real total after two weeks of history, and half as much again as it grew in them. */
    private Truth total() {
        while (true) {
            List<Double> series = List.copyOf(pick(totals).values());
            if (series.size() < HISTORY + DAYS) {
                continue;
            }
            int first = HISTORY + random.nextInt(series.size() - HISTORY - DAYS + 1);
            if (series.get(first) < 50) {
                continue;
            }
            double growth = 0.01;
            for (int i = first - HISTORY + 1; i < first + DAYS; i++) {
                growth = Math.max(growth, 1.5 * Math.log((series.get(i) + 0.5) / (series.get(i - 1) + 0.5)));
            }
            double[] days = series.subList(first, first + DAYS).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return new Truth("deaths", "place", List.of("count", "count", "thousand"), true, growth, days);
        }
    }

    private Truth state() {
        return switch (random.nextInt(4)) {
            case 0 -> amount("population", 300, 3e6, "count", "thousand");
            case 1 -> amount("procurement.amount", 1e5, 5e9, "USD", "thousand USD", "million USD");
            case 2 -> amount("range", 20, 3000, "km", "km", "mi");
            default -> amount("delivery.lead_time", 10, 900, "day", "week", "month");
        };
    }

    private Truth amount(String measure, double least, double most, String... units) {
        double value = Math.rint(least * Math.exp(random.nextDouble() * Math.log(most / least)));
        return new Truth(measure, "thing", List.of(units), false, 0, new double[] {value});
    }

    /** What the wrong origin says instead; null where this cause changes nothing. */
    private double[] falsified(Truth truth, String cause) {
        double[] told = truth.days.clone();
        double factor =
                switch (cause) {
                    case "power10" -> Math.pow(10, pick(List.of(1, 1, 3, -1, -1, -3)));
                    case "genuine" ->
                        random.nextBoolean() ? 1.25 + random.nextDouble() : 0.5 + 0.3 * random.nextDouble();
                    case "unit" -> pick(unitFactors(truth.measure));
                    case "scope" -> 0.3 + 0.4 * random.nextDouble();
                    case "status" -> 2 + 2 * random.nextDouble();
                    case "stale" -> truth.total ? 1 : 0.7;
                    default -> 1;
                };
        int place = random.nextInt(3);
        for (int i = 0; i < told.length; i++) {
            String digits = BigDecimal.valueOf(truth.days[i]).toBigInteger().toString();
            int at = Math.min(place, digits.length() - 2);
            told[i] = switch (cause) {
                case "transposition" ->
                    at < 0
                            ? told[i]
                            : Double.parseDouble(digits.substring(0, at)
                                    + digits.charAt(at + 1)
                                    + digits.charAt(at)
                                    + digits.substring(at + 2));
                case "digit" ->
                    Double.parseDouble(digits.substring(0, at + 1) + (1 + place * 3) + digits.substring(at + 1));
                case "stale" -> truth.total ? 0.75 * truth.days[0] : told[i] * factor;
                default -> Math.rint(told[i] * factor);
            };
            if (told[i] < 1 || Math.abs(Math.log(told[i] / truth.days[i])) < 0.03) {
                return null;
            }
        }
        return told;
    }

    private static List<Double> unitFactors(String measure) {
        return switch (measure) {
            case "range" -> List.of(1.609344, 1 / 1.609344);
            case "delivery.lead_time" -> List.of(7.0, 1 / 7.0, 30.436875);
            default -> List.of(1000.0, 0.001);
        };
    }

    private void print(ObjectNode row, double value, String unit) {
        BigDecimal number =
                BigDecimal.valueOf(value).divide(new BigDecimal(LabelledGroups.canonical(unit)), MathContext.DECIMAL64);
        boolean whole = unit.equals("count");
        row.put("unit", unit);
        String style = pick(STYLES);
        switch (style) {
            case "plain" -> row.put("value", whole ? number : digits(number, 5, RoundingMode.HALF_EVEN));
            case "rounded" -> row.put("value", digits(number, 3, RoundingMode.HALF_EVEN));
            case "about" -> row.put("value", digits(number, 2, RoundingMode.HALF_EVEN));
            case "nearly" -> row.put("value", digits(number, 2, RoundingMode.UP));
            case "at least", "over" -> row.put("value", digits(number, 2, RoundingMode.DOWN));
            default ->
                row.put("lo", digits(number, 2, RoundingMode.DOWN)).put("hi", digits(number, 2, RoundingMode.UP));
        }
        row.put("qualifier", style.equals("plain") || style.equals("rounded") ? null : style);
    }

    private static BigDecimal digits(BigDecimal number, int digits, RoundingMode how) {
        return number.round(new MathContext(digits, how));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<TreeMap<LocalDate, Double>> totals() {
        Map<String, TreeMap<LocalDate, Double>> series = new TreeMap<>();
        for (String set : List.of("covid_who_ecdc", "ukraine_losses", "gaza_casualties")) {
            for (JsonNode row : SharedData.lines("data/comparison/" + set + "/claims.jsonl.gz")) {
                boolean daily = row.get("asof").asText().matches("[-0-9]{10}");
                if (daily && row.get("aggregation").asText().equals("cumulative") && row.hasNonNull("value")) {
                    series.computeIfAbsent(
                                    row.get("source").asText()
                                            + row.get("measure").asText()
                                            + row.get("subject").asText(),
                                    none -> new TreeMap<>())
                            .put(
                                    LocalDate.parse(row.get("asof").asText()),
                                    row.get("value").asDouble());
                }
            }
        }
        series.values().removeIf(DrawnGroups::falls);
        return List.copyOf(series.values());
    }

    /** A total that was once corrected downwards is itself in doubt. */
    private static boolean falls(TreeMap<LocalDate, Double> series) {
        double before = 0;
        for (double value : series.values()) {
            if (value < before) {
                return true;
            }
            before = value;
        }
        return false;
    }
}
