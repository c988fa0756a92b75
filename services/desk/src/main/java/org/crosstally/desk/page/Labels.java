package org.crosstally.desk.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** An editor's words for the constants and field names of the APIs. */
public final class Labels {

    /** Constants whose name alone is not clear to an editor; all others are spelled as words. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            // kinds of discrepancies
            Map.entry("VALUE_CONFLICT", "Different figures"),
            Map.entry("SCALE_SLIP", "Wrong scale (thousand, million)"),
            Map.entry("UNIT_SLIP", "Wrong unit"),
            Map.entry("RATE_PERIOD_SLIP", "Wrong period of a rate"),
            Map.entry("TRANSCRIPTION", "Typing error (digits)"),
            Map.entry("CURRENCY_MISMATCH", "Different currencies"),
            Map.entry("STAGE_MISMATCH", "Planned and ordered mixed"),
            Map.entry("STAGE_ORDER", "Later stage exceeds an earlier one"),
            Map.entry("MEASURE_DRIFT", "Different thing counted"),
            Map.entry("PART_EXCEEDS_WHOLE", "Part larger than the whole"),
            Map.entry("SCOPE_MISMATCH", "Different place or group"),
            Map.entry("WINDOW_MISMATCH", "Different periods"),
            Map.entry("CUMULATIVE_DECREASE", "Total went down"),
            Map.entry("STALE_REPEAT", "Old figure repeated"),
            Map.entry("DEPENDENT_SOURCES", "Same source, printed twice"),
            Map.entry("CIRCULAR_ATTRIBUTION", "Sources cite each other"),
            Map.entry("QUALIFIER_DRIFT", "Qualifier changed (“nearly”, “more than”)"),
            Map.entry("MAGNITUDE", "Order of magnitude differs"),
            Map.entry("PRECISION_INFLATION", "More digits than the origin gave"),
            Map.entry("MISSING_ATTRIBUTION", "Source not named"),
            Map.entry("ATTRIBUTION_CONFLICT", "Different sources named"),
            Map.entry("MODALITY_UPGRADE", "Estimate printed as fact"),
            Map.entry("TRANSLATION_DRIFT", "Changed in translation"),
            Map.entry("QUOTE_NOT_FOUND", "Quote not in the article"),
            Map.entry("SILENT_EDIT", "Changed without notice"),
            Map.entry("DERIVED_INCONSISTENCY", "Figures do not add up"),
            Map.entry("UNIT_OF_ANALYSIS", "People and households mixed"),
            Map.entry("ZERO_VS_UNKNOWN", "Zero or unknown"),
            Map.entry("RETRACTED_REUSE", "Withdrawn figure used"),
            Map.entry("UNCORROBORATED", "Only one source"),
            Map.entry("SUPERSEDED", "Replaced by a newer figure"),
            // states
            Map.entry("REGRESSED", "Came back"),
            Map.entry("RESOLVED_BUT_CHANGED", "Changed since the decision"),
            Map.entry("AWAITING_SOURCE", "Waiting for a reply"),
            Map.entry("FIXED_UPSTREAM", "Corrected by the outlet"),
            Map.entry("REPORTED", "Sent to the outlet"),
            Map.entry("GAVE_UP", "Failed"),
            // reasons to dismiss
            Map.entry("RULE_TOO_EAGER", "Rule does not fit this case"),
            Map.entry("WITHIN_TOLERANCE", "Difference too small to matter"),
            // steps and events
            Map.entry("wake", "Resume"),
            Map.entry("woken", "Resumed"),
            Map.entry("awaitSource", "Wait for a reply"),
            Map.entry("foundAgain", "Came back"),
            // fields
            Map.entry("band", "Severity"),
            Map.entry("owner", "Assigned to"),
            Map.entry("since", "Time in this state"));

    /** Labels of the desk's forms by the last name in a JSON pointer of the APIs. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("subject", "Who is counted"),
            Map.entry("party", "Who is counted, or said first by"),
            Map.entry("counterparty", "With whom"),
            Map.entry("modality", "Certainty"),
            Map.entry("timeKind", "Point, total or period"),
            Map.entry("start", "From"),
            Map.entry("url", "Address"),
            Map.entry("title", "Headline"),
            Map.entry("publishedAt", "Published"),
            Map.entry("translationOf", "Original"),
            Map.entry("reason", "Why"),
            Map.entry("rationale", "Why"),
            Map.entry("asked", "Who was asked, and what"),
            Map.entry("wanted", "What it should say"),
            Map.entry("expiresAt", "Until"),
            Map.entry("broader", "Part of"),
            Map.entry("maxDailyGrowth", "Largest expected growth per day"));

    private Labels() {}

    /**
     * The label of an API constant or name: {@code CUMULATIVE_DECREASE} is "Total went down", {@code IN_PRODUCTION} is "In
     * production", {@code asOf} is "As of".
     *
     * @return a dash for {@code null} and for an empty name
     */
    public static String of(Object constant) {
        if (constant == null || constant.toString().isEmpty()) {
            return "–";
        }
        String name = constant.toString();
        return CONSTANTS.getOrDefault(name, spelled(name));
    }

    /** The label of the form field that a JSON pointer names: {@code /expiresAt} is "Until"; "Form" for the whole document. */
    public static String field(String pointer) {
        String name = Arrays.stream(pointer == null ? new String[0] : pointer.split("/"))
                .filter(Predicate.not(it -> it.isEmpty() || it.matches("\\d+")))
                .reduce((first, last) -> last)
                .orElse("form");
        return FIELDS.getOrDefault(name, spelled(name));
    }

    private static String spelled(String name) {
        String spaced = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String words = spaced.replace('_', ' ').replace('.', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
