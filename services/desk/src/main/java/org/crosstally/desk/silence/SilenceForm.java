package org.crosstally.desk.silence;

import static org.crosstally.desk.page.EmptyParameters.text;
import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.Ref;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.api.silence.NewSilence;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.desk.client.FormIdempotency;
import org.crosstally.desk.page.DateParameter;

/**
 * The form of a silence. Its fields have the names of the queue's filter, so that a filter can become a silence.
 *
 * @param matched values by field; empty values are left out
 * @param key see {@link FormIdempotency}
 */
@TemplateData
record SilenceForm(Map<String, List<String>> matched, String reason, String until, String key) {

    static SilenceForm of(MultivaluedMap<String, String> given) {
        Map<String, List<String>> matched = new HashMap<>();
        for (String field : List.of("kind", "measure", "outlet", "party", "series")) {
            matched.put(field, filled(given, field));
        }
        // The queue filters subjects and origins separately; a silence matches either.
        matched.put(
                "party",
                Stream.of("party", "subject", "origin")
                        .flatMap(field -> filled(given, field).stream())
                        .distinct()
                        .toList());
        String until = given.getFirst("until");
        return new SilenceForm(
                matched,
                given.getFirst("reason") == null ? "" : given.getFirst("reason"),
                until == null ? LocalDate.now(ZoneOffset.UTC).plusDays(7).toString() : until,
                given.getFirst("key") == null ? FormIdempotency.newKey() : given.getFirst("key"));
    }

    private static List<String> filled(MultivaluedMap<String, String> given, String field) {
        return given.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The values of a field for its inputs; one empty value where there is none. */
    public List<String> inputs(String field) {
        return matched.get(field).isEmpty() ? List.of("") : matched.get(field);
    }

    /** Whether any field is filled. */
    public boolean begun() {
        return matched.values().stream().anyMatch(it -> !it.isEmpty());
    }

    /** The same form with the records' present names instead of ids and aliases. */
    SilenceForm named(Silence.Matcher matcher) {
        Map<String, List<String>> named = new HashMap<>(matched);
        named.put("measure", names(matcher.measures()));
        named.put("outlet", names(matcher.outlets()));
        named.put("party", names(matcher.parties()));
        return new SilenceForm(named, reason, until, key);
    }

    private static List<String> names(List<Ref> refs) {
        return refs == null ? List.of() : refs.stream().map(Ref::name).toList();
    }

    NewSilence silence(boolean dryRun) {
        return new NewSilence(
                new NewSilence.Matcher(
                        matched.get("kind"),
                        matched.get("measure"),
                        matched.get("outlet"),
                        matched.get("party"),
                        matched.get("series").stream().map(SilenceForm::uuid).toList()),
                // The preview needs no reason yet, the API does.
                dryRun && reason.isBlank() ? "a preview" : text(reason),
                DateParameter.endOfDay(until),
                dryRun);
    }

    /** The day on which a silence expires. */
    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    /** The silence with another expiry and reason; the time of day is kept when the day is unchanged. */
    static NewSilence changed(Silence it, String until, String reason) {
        Silence.Matcher hidden = it.matcher();
        return new NewSilence(
                new NewSilence.Matcher(
                        hidden.kinds(),
                        ids(hidden.measures()),
                        ids(hidden.outlets()),
                        ids(hidden.parties()),
                        hidden.series()),
                textOrNull(reason),
                it.active() && day(it.expiresAt()).equals(until) ? it.expiresAt() : DateParameter.endOfDay(until),
                null);
    }

    private static List<String> ids(List<Ref> refs) {
        return refs == null
                ? null
                : refs.stream().map(ref -> ref.id().toString()).toList();
    }

    /** The filters of the queue that match the silence: one, or with parties two (as subject and as origin). */
    List<DiscrepancyFilter> filters(int most) {
        if (matched.get("party").isEmpty()) {
            return List.of(filter(most));
        }
        DiscrepancyFilter ofSubject = filter(most);
        ofSubject.subject = matched.get("party");
        DiscrepancyFilter ofOrigin = filter(most);
        ofOrigin.origin = matched.get("party");
        return List.of(ofSubject, ofOrigin);
    }

    private DiscrepancyFilter filter(int most) {
        DiscrepancyFilter filter = new DiscrepancyFilter();
        filter.pageSize = most;
        filter.silenced = true;
        filter.kind = matched.get("kind");
        filter.measure = matched.get("measure");
        filter.outlet = matched.get("outlet");
        filter.series = matched.get("series");
        return filter;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(
                    "'" + text + "' is not the id of a figure over time. Start from the queue.", e);
        }
    }
}
