package org.crosstally.comparison.mapping;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.api.Bounds;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.claim.Slice;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.Severity;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.SeriesKey;

/** Maps records of the consensus module to records of the API. */
public final class ApiMapper {

    private static final String OUTLET = "outlet:";

    private ApiMapper() {}

    /** A key with present names. */
    public static Key key(SeriesKey key, Registers registers) {
        UUID measureId = uuid(key.measure());
        Measure measure = measureId == null ? null : registers.measure(measureId);
        return new Key(
                measure == null ? new Ref(measureId, null) : new Ref(measure.id(), measure.name()),
                party(key.subject(), registers),
                party(key.counterparty(), registers),
                key.object(),
                place(key.place(), registers),
                key.stage(),
                key.factuality(),
                key.factuality().name(),
                key.timeKind(),
                key.dimension(),
                measure == null ? null : measure.unit(),
                key.currency(),
                key.priceBase(),
                key.per(),
                event(key.event(), registers));
    }

    /** A camp, its representative by id only. */
    public static Side side(org.crosstally.consensus.grouping.Side camp) {
        return camp == null
                ? null
                : new Side(
                        Bounds.of(camp.region()),
                        camp.value(),
                        camp.representative(),
                        null,
                        camp.reports(),
                        camp.independentOrigins(),
                        camp.origins(),
                        camp.claims().stream().limit(Side.MOST_CLAIMS).toList());
    }

    /** The figures of one day. */
    public static Slice slice(SeriesAnalysis.Slice slice) {
        return slice == null
                ? null
                : new Slice(
                        slice.day(),
                        side(slice.consensus()),
                        slice.sides().stream().map(ApiMapper::side).toList(),
                        slice.disputed(),
                        slice.estimate());
    }

    /** Claims that were left out. */
    public static List<NotCompared> notCompared(List<org.crosstally.consensus.model.NotCompared> all) {
        return all.stream()
                .map(each -> new NotCompared(each.claimId(), null, each.field(), each.reason(), null))
                .toList();
    }

    /** A finding without identity and history; its series are given by {@code about}. */
    public static Discrepancy finding(
            Finding finding, Function<SeriesKey, Discrepancy.AboutSeries> about, Registers registers) {
        return new Discrepancy(
                null,
                finding.kind().name(),
                null,
                severity(finding.severity()),
                finding.series().stream().map(about).toList(),
                finding.sides().stream().map(ApiMapper::side).toList(),
                finding.disputed(),
                rounded(finding.gap()),
                rounded(finding.tolerance()),
                finding.unit(),
                finding.cause() == null
                        ? null
                        : new Discrepancy.Cause(
                                finding.cause().test(), finding.cause().text()),
                finding.explanation(),
                finding.firstDay(),
                finding.lastDay(),
                finding.days(),
                correction(finding, registers),
                notCompared(finding.notCompared()),
                finding.fingerprint(),
                finding.ruleVersion(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Discrepancy.Correction correction(Finding finding, Registers registers) {
        if (finding.explainedBy() == null) {
            return null;
        }
        return new Discrepancy.Correction(
                origin(finding.explainedBy().originId(), registers),
                finding.explainedBy().date(),
                finding.explainedBy().delta());
    }

    /** An origin as the core names it: a party, or an outlet that speaks for itself. */
    public static Ref origin(String id, Registers registers) {
        if (id.startsWith(OUTLET)) {
            UUID outlet = uuid(id.substring(OUTLET.length()));
            return outlet == null ? new Ref(null, id.substring(OUTLET.length())) : registers.outletRef(outlet);
        }
        return party(id, registers);
    }

    private static Severity severity(org.crosstally.consensus.finding.Severity severity) {
        return new Severity(
                rounded(severity.score()),
                Band.valueOf(severity.band().name()),
                rounded(severity.magnitude()),
                rounded(severity.evidence()),
                rounded(severity.recency()),
                rounded(severity.certainty()));
    }

    /** Six digits are more than a log distance or a severity means. */
    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
    }

    private static Ref party(String id, Registers registers) {
        if (id == null) {
            return null;
        }
        UUID uuid = uuid(id);
        return uuid == null ? new Ref(null, id) : registers.partyRef(uuid);
    }

    private static Ref event(String id, Registers registers) {
        UUID uuid = id == null ? null : uuid(id);
        return id == null
                ? null
                : uuid == null ? new Ref(null, id) : registers.events().ref(uuid);
    }

    private static Ref place(String id, Registers registers) {
        UUID uuid = uuid(id);
        return id == null ? null : uuid == null ? new Ref(null, id) : registers.placeRef(uuid);
    }

    private static UUID uuid(String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            // A name that a comparison on demand brought along.
            return null;
        }
    }
}
