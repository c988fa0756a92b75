package org.crosstally.consensus.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * The subject of a series. Claims with equal keys are compared by value; time is not in the key. A null field is
 * unknown: a claim with unknown fields may join the one series that agrees with all its known fields, as
 * <em>assumed</em>. The event is the exception: an unknown event is never assumed, and two events never share a key.
 *
 * @param per UCUM code of what a rate is per, null when the amount is no rate; never "unknown"
 * @param event the incident or campaign, null when it is unknown or the measure's scope is {@link MeasureScope#NONE}
 */
public record SeriesKey(
        String measure,
        String subject,
        String counterparty,
        String object,
        String place,
        Stage stage,
        Factuality factuality,
        TimeKind timeKind,
        Dimension dimension,
        String currency,
        String priceBase,
        String per,
        String event) {

    /**
     * The key of {@code assertion}. Ask {@link #obstacle} first: a claim with an obstacle has no key.
     *
     * @param scope of its measure; null when it is not recorded
     */
    public static SeriesKey of(Assertion assertion, MeasureScope scope) {
        Assertion.Meaning meaning = assertion.meaning();
        Assertion.Figure figure = assertion.figure();
        return new SeriesKey(
                Objects.requireNonNull(meaning.measure(), "measure"),
                meaning.subject(),
                meaning.counterparty(),
                meaning.object(),
                meaning.place(),
                meaning.stage() == Stage.NONE ? null : meaning.stage(),
                Factuality.of(meaning.modality()),
                assertion.time().kind(),
                figure.dimension(),
                figure.printed().currency(),
                figure.priceBase(),
                figure.printed().per(),
                scope == MeasureScope.NONE ? null : meaning.event());
    }

    /**
     * Why {@code assertion} cannot be compared with anything; empty when it can. Two unknown fields are not equal: a claim of
     * which neither the event nor whose figure it is nor where it holds is known could be about anything in the world.
     *
     * @param scope of its measure; null when it is not recorded
     */
    public static Optional<NotCompared> obstacle(Assertion assertion, MeasureScope scope) {
        Optional<NotCompared> unread = unread(assertion);
        return unread.isPresent() ? unread : unlocated(assertion, scope);
    }

    private static Optional<NotCompared> unlocated(Assertion assertion, MeasureScope scope) {
        Assertion.Meaning meaning = assertion.meaning();
        if (meaning.event() == null && scope == MeasureScope.EVENT) {
            return Optional.of(NotCompared.of(
                    assertion, "event", "the measure is counted for each event, and the event is unknown"));
        }
        if (meaning.event() == null && scope == MeasureScope.CAMPAIGN && !isTotalFromAStart(assertion)) {
            return Optional.of(
                    NotCompared.of(
                            assertion,
                            "event",
                            "the measure is counted for each campaign, and the event is unknown as well as the start of a total"));
        }
        if (meaning.place() == null
                && meaning.subject() == null
                && (meaning.event() == null || scope == MeasureScope.NONE)) {
            return Optional.of(NotCompared.of(assertion, "place", "place, subject and event are all unknown"));
        }
        return Optional.empty();
    }

    /** "Losses since 24 February": campaigns of one place or party differ in their start. */
    private static boolean isTotalFromAStart(Assertion assertion) {
        return assertion.time().kind() == TimeKind.CUMULATIVE
                && assertion.time().start() != null;
    }

    private static Optional<NotCompared> unread(Assertion assertion) {
        if (assertion.meaning().measure() == null) {
            return Optional.of(NotCompared.of(assertion, "measure", "the measure is unknown"));
        }
        if (assertion.figure().dimension() == null) {
            return Optional.of(NotCompared.of(assertion, "unit", "the unit is unknown, so its dimension is"));
        }
        if (assertion.figure().entailed() == null || assertion.figure().read() == null) {
            return Optional.of(NotCompared.of(assertion, "amount", "the amount has no interval"));
        }
        if (assertion.time().kind() == null) {
            return Optional.of(NotCompared.of(
                    assertion,
                    "timeKind",
                    "the kind of time is unknown: a state, a flow, a rate, a total or a duration"));
        }
        return Optional.empty();
    }

    /**
     * One line of text, equal for equal keys only; for storage and for fingerprints. An unknown event adds nothing, so that keys
     * from before events keep their text.
     */
    public String text() {
        return (event == null ? fields().subList(0, NAMES.indexOf("event")) : fields())
                .stream()
                        .map(field -> field == null
                                ? "?"
                                : field.toString().replace("%", "%25").replace("|", "%7C"))
                        .collect(Collectors.joining("|"));
    }

    /** Whether {@code other} agrees with every known field of this key and knows more fields. */
    public boolean isVaguerThan(SeriesKey other) {
        return !equals(other) && unknowns(this, other).isPresent();
    }

    /** This key with one field replaced. */
    public SeriesKey with(String field, Object value) {
        List<Object> all = new ArrayList<>(fields());
        all.set(NAMES.indexOf(field), value);
        return new SeriesKey(
                (String) all.get(0),
                (String) all.get(1),
                (String) all.get(2),
                (String) all.get(3),
                (String) all.get(4),
                (Stage) all.get(5),
                (Factuality) all.get(6),
                (TimeKind) all.get(7),
                (Dimension) all.get(8),
                (String) all.get(9),
                (String) all.get(10),
                (String) all.get(11),
                (String) all.get(12));
    }

    /** This key and every key with more of its fields unknown. */
    public List<SeriesKey> generalisations() {
        List<SeriesKey> found = new ArrayList<>(List.of(this));
        for (String name : MAY_BE_UNKNOWN) {
            for (SeriesKey key : List.copyOf(found)) {
                SeriesKey vaguer = key.with(name, null);
                if (!vaguer.equals(key)) {
                    found.add(vaguer);
                }
            }
        }
        return found;
    }

    /**
     * The one series that claims of this key join as assumed: the most specific of {@code others} that agrees with
     * every known field. Empty when there is none or more than one.
     */
    public Optional<SeriesKey> home(Collection<SeriesKey> others) {
        List<SeriesKey> candidates = others.stream().filter(this::isVaguerThan).toList();
        List<SeriesKey> sharpest = candidates.stream()
                .filter(key -> candidates.stream().noneMatch(key::isVaguerThan))
                .toList();
        return sharpest.size() == 1 ? Optional.of(sharpest.get(0)) : Optional.empty();
    }

    /** The value of {@code field}, one of {@link #WITH_PARTS}; null when it is unknown. */
    public String part(String field) {
        return switch (field) {
            case "place" -> place;
            case "subject" -> subject;
            case "event" -> event;
            default -> throw new IllegalArgumentException("no field with parts: " + field);
        };
    }

    /** Whether its figures are amounts, which can be compared between stages; rates and durations are not. */
    public boolean isAmount() {
        return timeKind == TimeKind.POINT || timeKind == TimeKind.CUMULATIVE || timeKind == TimeKind.FLOW;
    }

    /** The names of the fields in which two keys differ, in the order of the record. */
    public List<String> differences(SeriesKey other) {
        List<String> differing = new ArrayList<>();
        List<Object> mine = fields();
        List<Object> theirs = other.fields();
        for (int i = 0; i < mine.size(); i++) {
            if (!Objects.equals(mine.get(i), theirs.get(i))) {
                differing.add(NAMES.get(i));
            }
        }
        return differing;
    }

    /** Fields whose values may be part of each other: a city of a country, a party of an alliance, a strike of a campaign. */
    public static final List<String> WITH_PARTS = List.of("place", "subject", "event");

    private static final List<String> NAMES = List.of(
            "measure",
            "subject",
            "counterparty",
            "object",
            "place",
            "stage",
            "factuality",
            "timeKind",
            "dimension",
            "currency",
            "priceBase",
            "per",
            "event");
    /** Fields that may be unknown in a claim that joins; the others are always known or have a meaning when absent. */
    private static final List<String> MAY_BE_UNKNOWN = List.of("subject", "counterparty", "object", "place", "stage");

    private static Optional<List<String>> unknowns(SeriesKey vague, SeriesKey known) {
        List<String> names = vague.differences(known);
        List<Object> mine = vague.fields();
        boolean onlyUnknown =
                names.stream().allMatch(name -> MAY_BE_UNKNOWN.contains(name) && mine.get(NAMES.indexOf(name)) == null);
        return onlyUnknown ? Optional.of(names) : Optional.empty();
    }

    private List<Object> fields() {
        List<Object> all = new ArrayList<>(13);
        all.add(measure);
        all.add(subject);
        all.add(counterparty);
        all.add(object);
        all.add(place);
        all.add(stage);
        all.add(factuality);
        all.add(timeKind);
        all.add(dimension);
        all.add(currency);
        all.add(priceBase);
        all.add(per);
        all.add(event);
        return all;
    }
}
