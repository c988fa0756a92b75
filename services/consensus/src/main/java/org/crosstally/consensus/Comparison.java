package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.measure.MeasureScope;

/** Compares a list of claims in one call, without side effects. */
public final class Comparison {

    private Comparison() {}

    /**
     * @param series one for each key, in the order of their texts
     * @param findings most severe first
     * @param notCompared claims that were compared with no other, each with the field that prevents it
     * @param answers how often each rule was applied and what it found, in the order of {@link Rules#all}
     */
    public record Result(
            List<SeriesAnalysis> series,
            List<Finding> findings,
            List<NotCompared> notCompared,
            List<RuleOutcomes.RuleOutcome> answers) {}

    /**
     * Groups claims into series by key, analyses each series, and applies the rules to every series and every pair of
     * neighbours.
     */
    public static Result compare(List<Assertion> assertions, Context context) {
        List<NotCompared> left = new ArrayList<>();
        Map<SeriesKey, List<Assertion>> groups = new HashMap<>();
        for (Assertion assertion : assertions) {
            MeasureScope scope = context.scope(assertion.meaning().measure());
            Optional<NotCompared> obstacle = SeriesKey.obstacle(assertion, scope);
            if (obstacle.isPresent()) {
                left.add(obstacle.get());
            } else {
                groups.computeIfAbsent(SeriesKey.of(assertion, scope), key -> new ArrayList<>())
                        .add(assertion);
            }
        }
        List<SeriesAnalysis> series = housed(groups).entrySet().stream()
                .map(group -> SeriesAnalysis.of(group.getKey(), group.getValue(), context))
                .sorted(Comparator.comparing(one -> one.key().text()))
                .toList();
        RuleOutcomes answers = new RuleOutcomes(Rules.all());
        List<Finding> findings = new ArrayList<>();
        for (SeriesAnalysis one : series) {
            findings.addAll(Rules.within(one, context, answers));
            left.addAll(one.notCompared());
        }
        Map<SeriesAnalysis, List<SeriesAnalysis>> around = new LinkedHashMap<>();
        for (List<SeriesAnalysis> pair : neighbours(series, context)) {
            findings.addAll(Rules.between(pair.get(0), pair.get(1), context, answers));
            around.computeIfAbsent(pair.get(0), none -> new ArrayList<>()).add(pair.get(1));
            around.computeIfAbsent(pair.get(1), none -> new ArrayList<>()).add(pair.get(0));
        }
        around.forEach((whole, parts) -> findings.addAll(Rules.ofWhole(whole, parts, context, answers)));
        findings.sort(Finding.MOST_SEVERE_FIRST);
        left.sort(Comparator.comparing(NotCompared::claimId));
        return new Result(series, List.copyOf(findings), List.copyOf(left), answers.all());
    }

    /** Claims whose key leaves fields unknown join the one series that they can belong to. */
    private static Map<SeriesKey, List<Assertion>> housed(Map<SeriesKey, List<Assertion>> groups) {
        Map<SeriesKey, Set<SeriesKey>> sharper = new HashMap<>();
        for (SeriesKey key : groups.keySet()) {
            for (SeriesKey vaguer : key.generalisations()) {
                if (!vaguer.equals(key) && groups.containsKey(vaguer)) {
                    sharper.computeIfAbsent(vaguer, vague -> new LinkedHashSet<>())
                            .add(key);
                }
            }
        }
        Map<SeriesKey, List<Assertion>> housed = new HashMap<>();
        groups.forEach((key, members) -> {
            SeriesKey home = key.home(sharper.getOrDefault(key, Set.of())).orElse(key);
            housed.computeIfAbsent(home, house -> new ArrayList<>()).addAll(members);
        });
        return housed;
    }

    private static List<List<SeriesAnalysis>> neighbours(List<SeriesAnalysis> series, Context context) {
        Map<String, TreeSet<Integer>> offering = new HashMap<>();
        List<Neighbourhood> around = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Neighbourhood neighbourhood = Neighbourhood.of(series.get(i).key(), context);
            around.add(neighbourhood);
            for (String offer : neighbourhood.offers()) {
                offering.computeIfAbsent(offer, text -> new TreeSet<>()).add(i);
            }
        }
        TreeMap<Integer, TreeSet<Integer>> pairs = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            for (String sought : around.get(i).seeks()) {
                for (int j : offering.getOrDefault(sought, new TreeSet<>())) {
                    if (i != j) {
                        pairs.computeIfAbsent(Math.min(i, j), one -> new TreeSet<>())
                                .add(Math.max(i, j));
                    }
                }
            }
        }
        List<List<SeriesAnalysis>> found = new ArrayList<>();
        pairs.forEach((one, others) -> others.forEach(other -> found.add(List.of(series.get(one), series.get(other)))));
        return found;
    }
}
