package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import org.crosstally.consensus.grouping.Estimate;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.Reliabilities.SourceReliability;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.consensus.reliability.SourceDistances.Figure;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.interval.Interval;
import org.junit.jupiter.api.Test;

/**
 * One estimate for each thing of the two sets whose truth is known, by the reliability that the claims themselves tell.
 * Writes target/truth-flights.csv and target/truth-population.csv for score-comparison.py, whose measures are repeated here.
 */
class TruthSetsTest {

    /** A thing, with what each source says of it last. */
    private record Things(Map<String, Map<String, Double>> said, Map<String, Double> truth) {}

    /** How far estimates are from the truth. */
    private record Score(double mean, double rootMeanSquare, double wrong, double farWrong) {}

    @Test
    void findsTheTimesOfFlights() throws IOException {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        Things flights = read("flights");
        Score score = score(flights, "flights", Figure::exact, 1, truth -> 0, truth -> 10);
        assertThat(score.wrong).as("Err>0").isLessThanOrEqualTo(0.060);
        assertThat(score.farWrong).as("Err>10 min").isLessThanOrEqualTo(0.030);
    }

    @Test
    void findsThePopulationOfCities() throws IOException {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        Things cities = read("population");
        Score score = score(
                cities,
                "population",
                TruthSetsTest::counted,
                0.5,
                truth -> 0.001 * Math.max(1, truth),
                truth -> 0.1 * truth);
        assertThat(score.mean).as("MAE").isLessThanOrEqualTo(1490);
        assertThat(score.rootMeanSquare).as("RMSE").isLessThanOrEqualTo(8400);
        assertThat(score.wrong).as("Err>0.1 %").isLessThanOrEqualTo(0.165);
    }

    private static Score score(
            Things things,
            String name,
            BiFunction<String, Double, Figure> reading,
            double floor,
            DoubleUnaryOperator allowed,
            DoubleUnaryOperator far)
            throws IOException {
        SourceDistances encounters = new SourceDistances();
        things.said.values().forEach(said -> encounters.add(figures(said, reading), floor));
        Map<String, Double> reliability = new TreeMap<>();
        Map<String, SourceReliability> reliabilities = Reliabilities.of(encounters.tallies(), Map.of());
        reliabilities.forEach((source, each) -> reliability.put(source, each.reliability()));
        List<String> lines = new ArrayList<>(List.of("item,measure,value"));
        double sum = 0;
        double squares = 0;
        int wrong = 0;
        int farWrong = 0;
        for (Map.Entry<String, Double> thing : things.truth.entrySet()) {
            double estimate = Estimate.of(things.said.get(thing.getKey()), reliability);
            double error = Math.abs(estimate - thing.getValue());
            sum += error;
            squares += error * error;
            wrong += error > allowed.applyAsDouble(thing.getValue()) ? 1 : 0;
            farWrong += error > far.applyAsDouble(thing.getValue()) ? 1 : 0;
            lines.add(thing.getKey() + "," + estimate);
        }
        Files.write(Path.of("target", "truth-" + name + ".csv"), lines);
        double n = things.truth.size();
        Score score = new Score(sum / n, Math.sqrt(squares / n), wrong / n, farWrong / n);
        System.out.println(name + " " + score);
        return score;
    }

    private static List<Figure> figures(Map<String, Double> said, BiFunction<String, Double, Figure> reading) {
        return said.entrySet().stream()
                .map(each -> reading.apply(each.getKey(), each.getValue()))
                .toList();
    }

    /** A count as the services read its digits. A time of day is never round. */
    private static Figure counted(String source, double count) {
        Interval read = Amounts.read(new BigDecimal(count).toPlainString()).read();
        return new Figure(
                source,
                read.low().doubleValue(),
                read.high().doubleValue(),
                read.middle().doubleValue());
    }

    private static Things read(String set) throws IOException {
        Path folder = SharedData.folder().orElseThrow().resolve("data/comparison/" + set);
        Map<String, Map<String, Double>> said = new TreeMap<>();
        for (List<String> row : rows(folder.resolve("claims.csv"))) {
            // A later line of a source replaces its earlier one.
            if (!row.get(4).isEmpty()) {
                said.computeIfAbsent(quoted(row.get(0)) + "," + row.get(1), none -> new TreeMap<>())
                        .put(row.get(2), Double.valueOf(row.get(4)));
            }
        }
        Map<String, Double> truth = new TreeMap<>();
        for (List<String> row : rows(folder.resolve("truth.csv"))) {
            String thing = quoted(row.get(0)) + "," + row.get(1);
            if (said.containsKey(thing)) {
                truth.put(thing, Double.valueOf(row.get(2)));
            }
        }
        return new Things(said, truth);
    }

    private static String quoted(String text) {
        return text.contains(",") ? "\"" + text + "\"" : text;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(TruthSetsTest::cells)
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
