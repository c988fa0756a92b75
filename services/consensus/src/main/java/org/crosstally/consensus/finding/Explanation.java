package org.crosstally.consensus.finding;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;

/** Writes the sentences of a finding from fixed templates. Calls a cause likely; never calls a source wrong. */
final class Explanation {

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final FindingDraft draft;
    private final Context context;
    private final List<Assertion> named;
    private final List<SeriesKey> keys;

    private Explanation(FindingDraft draft, Context context) {
        this.draft = draft;
        this.context = context;
        this.named =
                draft.sides().stream().map(side -> representative(draft, side)).toList();
        this.keys = draft.series().stream().map(SeriesAnalysis::key).toList();
    }

    static String of(FindingDraft draft, Context context, List<NotCompared> notCompared) {
        Explanation explanation = new Explanation(draft, context);
        String text = String.join(
                " ",
                explanation.reports(),
                explanation.amounts(),
                explanation.counts(),
                explanation.duration(),
                explanation.cause(),
                left(notCompared));
        return SPACES.matcher(text).replaceAll(" ").trim();
    }

    private String reports() {
        boolean oneOrigin = named.size() > 1
                && named.get(0)
                        .source()
                        .spokenName()
                        .equals(named.get(1).source().spokenName());
        List<String> sentences = new java.util.ArrayList<>();
        for (int side = 0; side < named.size(); side++) {
            Assertion claim = named.get(side);
            String who = claim.source().spokenName();
            String outlet = claim.source().outletName();
            if (oneOrigin && outlet != null && !outlet.equals(who)) {
                who += ", in " + outlet + ",";
            }
            sentences.add(
                    who + " reports " + claim.figure().printed().text() + of(side, claim) + " (" + date(claim) + ")");
        }
        return String.join("; ", sentences) + ".";
    }

    /** The fields in which the two sides differ, and always the stage. */
    private String of(int side, Assertion claim) {
        StringBuilder text = new StringBuilder();
        if (keys.size() > 1) {
            for (String field : keys.get(0).differences(keys.get(1))) {
                String name = Wording.of(field, key(side), context);
                if (name != null) {
                    text.append(' ').append(name);
                }
            }
        }
        Stage stage = claim.meaning().stage();
        if (stage != null && stage != Stage.NONE) {
            text.append(" as ").append(Wording.of(stage));
        }
        return text.toString();
    }

    private static String date(Assertion claim) {
        if (claim.time().asOf() != null) {
            return "as of " + claim.time().asOf();
        }
        return claim.time().end() != null ? "to " + claim.time().end() : "undated";
    }

    private String amounts() {
        // Derived figures are not compared directly: the cause gives the numbers.
        if (named.size() != 2 || draft.kind().kind() == Kind.DERIVED_INCONSISTENCY) {
            return "";
        }
        Interval one = named.get(0).figure().read();
        Interval other = named.get(1).figure().read();
        String text = "That is " + amount(0) + " against " + amount(1);
        if (draft.gap() <= 0) {
            return text + ".";
        }
        String apart = Wording.distance(one, other);
        text += apart == null ? ": these touch" : ", apart by " + apart;
        text += " (tolerance " + Wording.percent(draft.tolerance()) + ").";
        boolean wordsMeet =
                named.get(0).figure().entailed().overlaps(named.get(1).figure().entailed());
        if (wordsMeet) {
            return text + " The words alone would leave room for both.";
        }
        String remains = Wording.percent(draft.gap());
        boolean allowed = apart != null && !apart.equals(remains) && Wording.gap(one, other) > draft.gap();
        return allowed
                ? text + " Rounding, wording and the days between them explain a part; " + remains + " remain."
                : text;
    }

    private String amount(int side) {
        return Wording.of(named.get(side).figure().read())
                + Wording.unit(key(side), context.measure(key(side).measure()));
    }

    private String counts() {
        return draft.sides().stream().map(Explanation::count).collect(Collectors.joining(" against ")) + ".";
    }

    private String duration() {
        StringBuilder text = new StringBuilder();
        if (draft.disputed()) {
            text.append("Both sides have the same weight: there is no consensus. ");
        }
        if (draft.days() > 1) {
            text.append("Seen on ").append(draft.days()).append(" days from ").append(draft.firstDay());
            text.append(" to ").append(draft.lastDay()).append(". ");
        }
        if (draft.explainedBy() != null) {
            text.append("Explained by the correction published on ")
                    .append(draft.explainedBy().date())
                    .append(". ");
        }
        return text.toString();
    }

    private String cause() {
        return draft.cause() == null
                ? ""
                : "Likely: " + draft.cause().text() + " (" + draft.cause().test() + ").";
    }

    private static String left(List<NotCompared> notCompared) {
        if (notCompared.isEmpty()) {
            return "";
        }
        TreeMap<String, Long> fields = notCompared.stream()
                .collect(Collectors.groupingBy(
                        each -> Wording.nameOf(each.field()), TreeMap::new, Collectors.counting()));
        return "Not compared: "
                + fields.entrySet().stream()
                        .map(field -> field.getValue() + ", because of the " + field.getKey())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private SeriesKey key(int side) {
        return keys.get(Math.min(side, keys.size() - 1));
    }

    private static Assertion representative(FindingDraft draft, Side side) {
        return draft.series().stream()
                .map(series -> series.member(side.representative()))
                .filter(claim -> claim != null)
                .findFirst()
                .orElseThrow();
    }

    private static String count(Side side) {
        return side.independentOrigins()
                + (side.independentOrigins() == 1 ? " independent origin (" : " independent origins (")
                + side.reports()
                + (side.reports() == 1 ? " report)" : " reports)");
    }
}
