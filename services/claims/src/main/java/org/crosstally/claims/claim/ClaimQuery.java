package org.crosstally.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.ClaimFilter;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.claim.referent.Families;

/** The conditions of a list, with their parameters. */
final class ClaimQuery {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * The conditions of {@code filter}.
     *
     * @param families finds the records that its references mean
     */
    static ClaimQuery of(ClaimFilter filter, Families families) {
        ClaimQuery query = new ClaimQuery();
        query.revision(filter);
        query.references(filter, families);
        query.fields(filter);
        query.ranges(filter);
        return query;
    }

    /** Adds a condition with one marker for each parameter; {@code null} parameters add nothing. */
    void add(String condition, Object... values) {
        for (Object value : values) {
            if (value == null) {
                return;
            }
        }
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** The WHERE clause. */
    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    private void revision(ClaimFilter filter) {
        if (filter.asOf == null) {
            add("c.superseded_at is null");
        } else {
            String at = filter.asOf.toString();
            add(
                    "c.recorded_at <= ?::timestamptz and (c.superseded_at is null or c.superseded_at > ?::timestamptz)",
                    at,
                    at);
        }
        add("c.recorded_at > ?::timestamptz", text(filter.updatedAfter));
        if (filter.state != null && !filter.state.isEmpty()) {
            add(
                    "c.state = any (string_to_array(?, ','))",
                    String.join(",", filter.state.stream().map(Enum::name).toList()));
        } else if (filter.updatedAfter == null) {
            add("c.state <> ?", ClaimState.RETRACTED.name());
        }
    }

    private void references(ClaimFilter filter, Families families) {
        add("c.measure_id = any (?)", (Object) families.measure(filter.measure, Boolean.TRUE.equals(filter.narrower)));
        add("c.subject_id = any (?)", (Object) families.party("subject", filter.subject));
        add("c.counterparty_id = any (?)", (Object) families.party("counterparty", filter.counterparty));
        add("c.place_id = any (?)", (Object) families.place(filter.place));
        add("c.event_id = any (?)", (Object) families.event(filter.event));
        add("c.origin_id = any (?)", (Object) families.party("origin", filter.origin));
        UUID[] outlets = families.outlet(filter.outlet);
        add("c.article_id in (select id from article where outlet_id = any (?))", (Object) outlets);
        add("c.article_id = ?", filter.article);
    }

    private void fields(ClaimFilter filter) {
        add("position(lower(?) in lower(c.object)) > 0", filter.object);
        add("c.stage = ?", text(filter.stage));
        add("c.modality = ?", text(filter.modality));
        add("c.time_kind = ?", text(filter.timeKind));
        add("c.method = ?", text(filter.method));
        add("c.currency = ?", filter.currency);
        add("c.recorded_by = ?", filter.recordedBy);
        add("c.client_ref = ?", filter.clientRef);
    }

    private void ranges(ClaimFilter filter) {
        add("c.as_of_latest >= ?", filter.dateFrom);
        add("c.as_of_earliest <= ?", filter.dateTo);
        add("c.recorded_at >= ?::timestamptz", text(filter.recordedFrom));
        add("c.recorded_at <= ?::timestamptz", text(filter.recordedTo));
        add("c.canonical_unit is not null and (c.canonical_high is null or c.canonical_high >= ?)", filter.valueFrom);
        add("c.canonical_unit is not null and (c.canonical_low is null or c.canonical_low <= ?)", filter.valueTo);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
