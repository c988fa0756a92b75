package org.crosstally.consensus.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.quantity.measure.MeasureScope;

/**
 * Everything that a comparison needs besides the claims, as plain data. The same context and claims give the same
 * result.
 *
 * @param measures by id; a measure that is missing gets {@link MeasureProfile#unknown}
 * @param partOf direct part-of links between parties, places, events and objects: Germany to NATO
 * @param corrections corrections that origins published of their own figures
 * @param reliability by origin id, in (0, 1); 0.5 where missing
 * @param today the day from which the age of a finding is counted; null = the newest day in its series
 * @param thresholds limits that all rules share
 * @param names of parties, places, events and objects by id, for explanations; an id without a name is its own
 */
public record Context(
        Map<String, MeasureProfile> measures,
        Map<String, Set<String>> partOf,
        List<Correction> corrections,
        Map<String, Double> reliability,
        LocalDate today,
        Thresholds thresholds,
        Map<String, String> names) {

    /** The reliability of a source of which nothing is known. */
    public static final double UNKNOWN_RELIABILITY = 0.5;

    public Context {
        measures = Map.copyOf(measures);
        partOf = Map.copyOf(partOf);
        corrections = List.copyOf(corrections);
        reliability = Map.copyOf(reliability);
        names = Map.copyOf(names);
        thresholds = thresholds == null ? Thresholds.DEFAULT : thresholds;
    }

    /** A context in which every party is called by its id. */
    public Context(
            Map<String, MeasureProfile> measures,
            Map<String, Set<String>> partOf,
            List<Correction> corrections,
            Map<String, Double> reliability,
            LocalDate today,
            Thresholds thresholds) {
        this(measures, partOf, corrections, reliability, today, thresholds, Map.of());
    }

    /** The name of {@code id}, or the id. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** A context that contains these measures only. */
    public static Context of(List<MeasureProfile> measures) {
        return new Context(
                measures.stream().collect(java.util.stream.Collectors.toMap(MeasureProfile::id, facts -> facts)),
                Map.of(),
                List.of(),
                Map.of(),
                null,
                Thresholds.DEFAULT);
    }

    /** The facts of {@code measure}. */
    public MeasureProfile measure(String measure) {
        MeasureProfile facts = measures.get(measure);
        return facts == null ? MeasureProfile.unknown(measure) : facts;
    }

    /** What claims of {@code measure} must share; null when it is not recorded or the measure is unknown. */
    public MeasureScope scope(String measure) {
        MeasureProfile facts = measure == null ? null : measures.get(measure);
        return facts == null ? null : facts.scope();
    }

    /** Whether {@code narrow} is contained in {@code broad}, over any number of steps; false for equal measures. */
    public boolean isNarrower(String narrow, String broad) {
        Set<String> seen = new HashSet<>();
        for (String at = measure(narrow).broaderId();
                at != null && seen.add(at);
                at = measure(at).broaderId()) {
            if (at.equals(broad)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code part} is a part of {@code whole}, over any number of steps; false for equal ids and for null. */
    public boolean isPart(String part, String whole) {
        return part != null
                && whole != null
                && !part.equals(whole)
                && wholesOf(part).contains(whole);
    }

    /** Whether {@code part} is a part of {@code whole} in one step. */
    public boolean isDirectPart(String part, String whole) {
        return part != null
                && whole != null
                && partOf.getOrDefault(part, Set.of()).contains(whole);
    }

    /** Everything that {@code part} is a part of, over any number of steps. Cycles in the data are harmless. */
    public Set<String> wholesOf(String part) {
        Set<String> found = new HashSet<>();
        if (part != null) {
            collectWholes(part, found);
        }
        return found;
    }

    private void collectWholes(String part, Set<String> found) {
        for (String whole : partOf.getOrDefault(part, Set.of())) {
            if (found.add(whole)) {
                collectWholes(whole, found);
            }
        }
    }
}
