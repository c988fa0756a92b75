package org.crosstally.consensus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Assertion.AttributionLevel;
import org.crosstally.consensus.model.Evidence;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/** Builds assertions for tests: a person reads as a sentence what was said. Intervals follow the table of wordings. */
final class Said {

    private String id;
    private String outlet = "Gazette";
    private String ownerGroup;
    private String article;
    private String nearDuplicate;
    private String origin;
    private String measure = "casualties";
    private String subject = "army";
    private String object;
    private String place;
    private String event;
    private Stage stage;
    private Modality modality = Modality.OBSERVED;
    private TimeKind kind = TimeKind.POINT;
    private DateSpan asOf = DateSpan.parse("2023-12-01");
    private DateSpan start;
    private DateSpan end;
    private Dimension dimension = Dimension.COUNT;
    private BigDecimal value;
    private BigDecimal low;
    private BigDecimal high;
    private Qualifier qualifier = Qualifier.EXACT;
    private String unit;
    private String currency;
    private String per;
    private BigDecimal factor = BigDecimal.ONE;
    private Instant published;
    private List<Evidence.Hop> chain = List.of();
    private boolean direct;
    private String words;
    private Evidence.Check check = Evidence.Check.UNCHECKED;
    private String language;
    private String translationOf;
    private int snapshot;
    private boolean correction;

    static Said by(String origin) {
        Said said = new Said();
        said.origin = origin;
        said.outlet = origin + " Gazette";
        return said;
    }

    /** An outlet in its own origin. */
    static Said in(String outlet) {
        Said said = new Said();
        said.outlet = outlet;
        return said;
    }

    Said id(String name) {
        id = name;
        return this;
    }

    Said printedBy(String name) {
        outlet = name;
        return this;
    }

    Said owner(String group) {
        ownerGroup = group;
        return this;
    }

    Said article(String name) {
        article = name;
        return this;
    }

    Said copyOf(String cluster) {
        nearDuplicate = cluster;
        return this;
    }

    Said measure(String name) {
        measure = name;
        return this;
    }

    Said subject(String name) {
        subject = name;
        return this;
    }

    Said object(String name) {
        object = name;
        return this;
    }

    Said place(String name) {
        place = name;
        return this;
    }

    Said event(String name) {
        event = name;
        return this;
    }

    Said stage(Stage which) {
        stage = which;
        return this;
    }

    Said modality(Modality which) {
        modality = which;
        return this;
    }

    Said kind(TimeKind which) {
        kind = which;
        return this;
    }

    Said total() {
        return kind(TimeKind.CUMULATIVE);
    }

    Said on(String date) {
        asOf = date == null ? null : DateSpan.parse(date);
        return this;
    }

    Said from(String date) {
        start = DateSpan.parse(date);
        return this;
    }

    Said to(String date) {
        end = DateSpan.parse(date);
        return this;
    }

    Said money(String code) {
        dimension = Dimension.MONEY;
        currency = code;
        return this;
    }

    Said length(String printedUnit, String kilometres) {
        return in(Dimension.LENGTH, printedUnit, kilometres);
    }

    Said in(Dimension which, String printedUnit, String canonicalUnits) {
        dimension = which;
        unit = printedUnit;
        factor = new BigDecimal(canonicalUnits);
        return this;
    }

    Said per(String period) {
        per = period;
        kind = TimeKind.RATE;
        return this;
    }

    Said value(String number) {
        return value(Qualifier.EXACT, number);
    }

    Said about(String number) {
        return value(Qualifier.ABOUT, number);
    }

    Said over(String number) {
        return value(Qualifier.OVER, number);
    }

    Said atLeast(String number) {
        return value(Qualifier.AT_LEAST, number);
    }

    Said nearly(String number) {
        return value(Qualifier.NEARLY, number);
    }

    Said between(String least, String most) {
        value = null;
        qualifier = Qualifier.BETWEEN;
        low = new BigDecimal(least);
        high = new BigDecimal(most);
        return this;
    }

    Said words(String least, String below) {
        value = null;
        qualifier = Qualifier.MAGNITUDE;
        low = new BigDecimal(least);
        high = new BigDecimal(below);
        return this;
    }

    Said value(Qualifier how, String number) {
        qualifier = how;
        value = new BigDecimal(number);
        return this;
    }

    /** When the article was published: a day. */
    Said published(String date) {
        published = Instant.parse(date + "T08:00:00Z");
        return this;
    }

    /** Who passes it on, from the outlet to the origin; an outlet as "outlet:" and its name. */
    Said via(String... parties) {
        chain = Stream.of(parties).map(party -> new Evidence.Hop(party, party)).toList();
        return this;
    }

    Said wordForWord() {
        direct = true;
        return this;
    }

    Said quoted(String text) {
        words = text;
        return this;
    }

    Said notInTheArticle() {
        check = Evidence.Check.NOT_FOUND;
        return this;
    }

    Said goneFromTheArticle() {
        check = Evidence.Check.GONE;
        return this;
    }

    Said language(String code) {
        language = code;
        return this;
    }

    Said translating(String otherArticle) {
        translationOf = otherArticle;
        return this;
    }

    Said snapshot(int number) {
        snapshot = number;
        return this;
    }

    Said correcting() {
        correction = true;
        return this;
    }

    Said counted(String noun) {
        unit = "{" + noun + "}";
        return this;
    }

    /** So many, or more, or none: no figure at all. */
    Said unknownNumber() {
        qualifier = Qualifier.AT_LEAST;
        value = BigDecimal.ZERO;
        return this;
    }

    Assertion claim() {
        Interval entailed = interval(true);
        Interval read = interval(false);
        String text = value == null ? low + " to " + high : qualifier + " " + value;
        int digits = value == null ? 0 : value.stripTrailingZeros().precision();
        Amount amount = new Amount(text, value, entailed, read, qualifier, digits, unit, currency, per);
        String spoken = String.join(
                "|",
                outlet,
                origin + "",
                article + "",
                measure,
                asOf + "",
                start + "",
                text,
                unit + "",
                stage + "",
                place + "",
                subject + "",
                currency + "",
                per + "",
                modality + "",
                published + "");
        UUID claimId = UUID.nameUUIDFromBytes((id == null ? spoken : id).getBytes(StandardCharsets.UTF_8));
        return new Assertion(
                claimId,
                1,
                new Assertion.Source(
                        outlet,
                        outlet,
                        ownerGroup,
                        article == null ? claimId.toString() : article,
                        nearDuplicate,
                        published,
                        origin,
                        origin,
                        origin == null ? AttributionLevel.NONE : AttributionLevel.INSTITUTION),
                new Assertion.Meaning(measure, subject, null, object, place, stage, modality, event),
                new Assertion.Figure(amount, dimension, scaled(entailed), scaled(read), null),
                new Assertion.Time(kind, asOf, start, end),
                Instant.EPOCH,
                new Evidence(chain, direct, words, check, language, translationOf, snapshot, correction));
    }

    private Interval scaled(Interval printed) {
        return new Interval(
                printed.low() == null ? null : printed.low().multiply(factor),
                printed.high() == null ? null : printed.high().multiply(factor),
                printed.lowInclusive(),
                printed.highInclusive());
    }

    private Interval interval(boolean entailed) {
        if (value == null) {
            if (qualifier == Qualifier.MAGNITUDE) {
                return entailed ? Interval.atLeast(low) : Interval.closedOpen(low, high);
            }
            return Interval.closed(low, high);
        }
        return switch (qualifier) {
            case ABOUT -> entailed ? around(new BigDecimal("0.2")) : around(readRounding());
            case OVER -> entailed ? Interval.above(value) : Interval.openClosed(value, times("1.15"));
            case AT_LEAST ->
                entailed || value.signum() == 0 ? Interval.atLeast(value) : Interval.closed(value, times("1.30"));
            case NEARLY -> Interval.closed(times(entailed ? "0.70" : "0.85"), value);
            case UP_TO -> Interval.closed(BigDecimal.ZERO, value);
            default -> around(rounding());
        };
    }

    private BigDecimal times(String share) {
        return value.multiply(new BigDecimal(share));
    }

    private Interval around(BigDecimal share) {
        BigDecimal half = value.abs().multiply(share);
        return Interval.closed(value.subtract(half), value.add(half));
    }

    /** Half the place of the last digit that is given, at most 5 %; an integer to its last digit is exact. */
    private BigDecimal rounding() {
        BigDecimal place = value.stripTrailingZeros().ulp();
        if (value.signum() == 0 || (dimension == Dimension.COUNT && place.compareTo(BigDecimal.ONE) <= 0)) {
            return BigDecimal.ZERO;
        }
        return share(place).min(new BigDecimal("0.05"));
    }

    private BigDecimal readRounding() {
        BigDecimal share = value.signum() == 0
                ? BigDecimal.ZERO
                : share(value.stripTrailingZeros().ulp());
        return share.max(new BigDecimal("0.025")).min(new BigDecimal("0.10"));
    }

    private BigDecimal share(BigDecimal place) {
        return place.divide(value.abs().multiply(BigDecimal.valueOf(2)), MathContext.DECIMAL32);
    }
}
