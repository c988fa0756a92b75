package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.crosstally.consensus.grouping.Estimate;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceDistances.Figure;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.interval.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Estimates one value for each thing of the two data sets with known truth, by our estimate and by {@link Baselines}. Skipped if the
 * folder "shared" is absent; -Dcrosstally.shared sets another location.
 */
class TruthBenchmark {

    @ParameterizedTest
    @ValueSource(strings = {"flights", "population"})
    void ourEstimateIsNearerToTheTruthThanTheBaselines(String set) throws IOException {
        Path folder = shared().resolve("data/comparison/" + set);
        assumeTrue(Files.isDirectory(folder), "skipped: no folder 'shared' beside the repository");
        Map<String, Map<String, Double>> said = new TreeMap<>();
        rows(folder.resolve("claims.csv")).stream()
                .filter(row -> !row.get(4).isEmpty())
                .forEach(row -> said.computeIfAbsent(row.get(0) + "|" + row.get(1), none -> new TreeMap<>())
                        .put(row.get(2), Double.valueOf(row.get(4))));
        Map<String, Double> truth = new TreeMap<>();
        rows(folder.resolve("truth.csv"))
                .forEach(row -> truth.put(row.get(0) + "|" + row.get(1), Double.valueOf(row.get(2))));
        truth.keySet().retainAll(said.keySet());

        Map<String, Baselines.Method> methods = new LinkedHashMap<>();
        methods.put("median", Baselines::median);
        methods.put("CRH", Baselines::crh);
        methods.put("TruthFinder", Baselines::truthFinder);
        methods.put("AccuSim", Baselines::accuSim);
        methods.put("GTM", Baselines::gtm);
        methods.put(
                "Crosstally",
                all -> set.equals("flights") ? ours(all, Figure::exact, 1) : ours(all, TruthBenchmark::counted, 0.5));
        Map<String, Double> errors = new LinkedHashMap<>();
        methods.forEach((name, method) -> errors.put(name, print(set, name, method.values(said), truth)));
        errors.forEach((name, error) -> assertThat(errors.get("Crosstally"))
                .as("mean error beside that of " + name)
                .isLessThanOrEqualTo(error));
    }

    /** A count, read from its digits as the services do. */
    private static Figure counted(String source, double count) {
        Interval read = Amounts.read(new BigDecimal(count).toPlainString()).read();
        double low = read.low().doubleValue();
        double high = read.high().doubleValue();
        return new Figure(source, low, high, (low + high) / 2);
    }

    private static Map<String, Double> ours(
            Map<String, Map<String, Double>> said, BiFunction<String, Double, Figure> reading, double floor) {
        SourceDistances encounters = new SourceDistances();
        said.values()
                .forEach(sources -> encounters.add(
                        sources.entrySet().stream()
                                .map(each -> reading.apply(each.getKey(), each.getValue()))
                                .toList(),
                        floor));
        Map<String, Double> reliability = new TreeMap<>();
        Reliabilities.of(encounters.tallies(), Map.of())
                .forEach((source, standing) -> reliability.put(source, standing.reliability()));
        Map<String, Double> values = new TreeMap<>();
        said.forEach((thing, sources) -> values.put(thing, Estimate.of(sources, reliability)));
        return values;
    }

    /** Prints the measures of score-comparison.py and returns the mean absolute error. */
    private static double print(String set, String method, Map<String, Double> values, Map<String, Double> truth) {
        boolean clock = set.equals("flights");
        double sum = 0;
        double squares = 0;
        double wrong = 0;
        double far = 0;
        for (Map.Entry<String, Double> thing : truth.entrySet()) {
            double error = Math.abs(values.get(thing.getKey()) - thing.getValue());
            error = clock ? Math.min(error % 1440, 1440 - error % 1440) : error;
            sum += error;
            squares += error * error;
            wrong += error > (clock ? 0 : 0.001 * Math.max(1, thing.getValue())) ? 1 : 0;
            far += error > (clock ? 10 : 0.1 * thing.getValue()) ? 1 : 0;
        }
        double n = truth.size();
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK truth %s %s: n %.0f MAE %.1f RMSE %.1f %s %.3f %s %.3f%n",
                set,
                method,
                n,
                sum / n,
                Math.sqrt(squares / n),
                clock ? "Err>0" : "Err>0.1%",
                wrong / n,
                clock ? "Err>10min" : "Err>10%",
                far / n);
        return sum / n;
    }

    private static Path shared() {
        String told = System.getProperty("crosstally.shared");
        if (told != null) {
            return Path.of(told);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data/comparison"))) {
                return at.resolve("shared");
            }
        }
        return Path.of("shared");
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(TruthBenchmark::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                inside = !inside;
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
