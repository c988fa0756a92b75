package org.crosstally.desk.discrepancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.desk.page.Labels;

/** A field of two claims, side by side; {@code null} where a claim does not have it. */
record FieldDifference(String field, String a, String b, boolean differs) {

    /** Compares every field that at least one claim has; empty when a claim is missing. */
    static List<FieldDifference> between(Claim a, Claim b) {
        List<FieldDifference> fields = new ArrayList<>();
        if (a == null || b == null) {
            return fields;
        }
        ClaimTime first = a.time() == null ? new ClaimTime(null, null, null, null) : a.time();
        ClaimTime second = b.time() == null ? new ClaimTime(null, null, null, null) : b.time();
        add(fields, "Number as printed", a.amount().text(), b.amount().text());
        add(fields, "Unit", a.amount().unit(), b.amount().unit());
        add(fields, "Currency", a.amount().currency(), b.amount().currency());
        add(fields, "Per", a.amount().per(), b.amount().per());
        add(fields, "Measure", name(a.measure()), name(b.measure()));
        add(fields, "Who is counted", name(a.subject()), name(b.subject()));
        add(fields, "With whom", name(a.counterparty()), name(b.counterparty()));
        add(fields, "Object", a.object(), b.object());
        add(fields, "Place", name(a.place()), name(b.place()));
        add(fields, "Event", name(a.event()), name(b.event()));
        add(fields, "Stage", words(a.stage()), words(b.stage()));
        add(fields, "Certainty", words(a.modality()), words(b.modality()));
        add(fields, "Point, total or period", words(first.kind()), words(second.kind()));
        add(fields, "As of", first.asOf(), second.asOf());
        add(fields, "From", first.start(), second.start());
        add(fields, "To", first.end(), second.end());
        add(fields, "Said first by", name(a.origin()), name(b.origin()));
        add(fields, "Printed by", name(a.article().outlet()), name(b.article().outlet()));
        add(fields, "Published", a.article().publishedAt(), b.article().publishedAt());
        return fields;
    }

    private static void add(List<FieldDifference> fields, String field, String a, String b) {
        if (a != null || b != null) {
            fields.add(new FieldDifference(field, a, b, !Objects.equals(a, b)));
        }
    }

    private static String name(Ref ref) {
        return ref == null ? null : ref.name();
    }

    private static String words(Enum<?> constant) {
        return constant == null ? null : Labels.of(constant);
    }
}
