package org.crosstally.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.rule.Family;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * Which other series can give findings together with one, as texts for an index: compare A with B when A seeks a text
 * that B offers, or B seeks one that A offers. No other pair can give a finding of {@link Rules#between} or join as
 * assumed.
 *
 * @param offers texts under which this series is found
 * @param seeks texts under which it looks for others
 */
public record Neighbourhood(Set<String> offers, Set<String> seeks) {

    /** The neighbourhood of {@code key}. */
    public static Neighbourhood of(SeriesKey key, Context context) {
        Set<String> offers = new TreeSet<>();
        Set<String> seeks = new TreeSet<>();
        offers.add("key " + key.text());
        key.generalisations().forEach(vaguer -> seeks.add("key " + vaguer.text()));
        seeks.remove("key " + key.text());
        String broader = context.measure(key.measure()).broaderId();
        for (Set<String> seen = new TreeSet<>(); broader != null && seen.add(broader); ) {
            seeks.add("key " + key.with("measure", broader).text());
            broader = context.measure(broader).broaderId();
        }
        for (String field : SeriesKey.WITH_PARTS) {
            context.wholesOf(key.part(field))
                    .forEach(whole -> seeks.add("key " + key.with(field, whole).text()));
        }
        if (key.stage() != null) {
            SeriesKey anyStage = key.with("stage", null).with("factuality", null);
            boolean amount = key.isAmount();
            SeriesKey bare = amount ? anyStage.with("timeKind", null) : anyStage;
            bare.generalisations().forEach(vaguer -> seeks.add("stage " + vaguer.text()));
            offers.add("stage " + bare.text());
        }
        if (key.per() != null) {
            both(offers, seeks, "per " + key.with("per", null).text());
        }
        if (key.factuality() == Factuality.OUTLOOK) {
            seeks.add("key " + key.with("factuality", Factuality.FACT).text());
        }
        overTime(key, seeks);
        lot(key).ifPresent((key.timeKind() == TimeKind.DURATION ? seeks : offers)::add);
        if (key.dimension() == Dimension.MONEY) {
            both(offers, seeks, "currency " + key.with("currency", null).text());
        }
        return new Neighbourhood(Set.copyOf(offers), Set.copyOf(seeks));
    }

    /** Rates seek flows and totals of the same thing, flows seek totals. */
    private static void overTime(SeriesKey key, Set<String> seeks) {
        SeriesKey total = key.with("per", null).with("timeKind", TimeKind.CUMULATIVE);
        if (key.timeKind() == TimeKind.RATE) {
            seeks.add("key " + total.text());
            seeks.add("key " + total.with("timeKind", TimeKind.FLOW).text());
        } else if (key.timeKind() == TimeKind.FLOW) {
            seeks.add("key " + total.text());
        }
    }

    /** The text under which an order or a delivery is found by the series of its lead time; empty for other keys. */
    public static Optional<String> lot(SeriesKey key) {
        return Family.schedule(key).map(lot -> "schedule " + lot);
    }

    /**
     * The keys of the series that hold {@code key} as a direct part, by place, party or event: a whole is compared with its
     * parts again when one of these changes.
     */
    public static List<SeriesKey> wholes(SeriesKey key, Context context) {
        List<SeriesKey> wholes = new ArrayList<>();
        for (String field : SeriesKey.WITH_PARTS) {
            context.partOf()
                    .getOrDefault(String.valueOf(key.part(field)), Set.of())
                    .forEach(whole -> wholes.add(key.with(field, whole)));
        }
        return wholes;
    }

    private static void both(Set<String> offers, Set<String> seeks, String text) {
        offers.add(text);
        seeks.add(text);
    }
}
