package org.crosstally.comparison.ondemand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.Bounds;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.ClaimBuilder;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Link;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.api.claim.Voice;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.comparison.api.claim.ComparedClaim;
import org.crosstally.comparison.api.claim.ComparedEvidence;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.amount.InvalidAmountException;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;

/** Reads the claims of a request as if they were recorded; collects every error with its pointer. */
final class RequestClaims {

    private static final ComparedEvidence NOTHING =
            new ComparedEvidence(null, null, null, null, null, null, null, null);

    private final RequestNames names;
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<UUID, SourceText> texts = new HashMap<>();
    private final Map<UUID, UUID> copies = new TreeMap<>();

    RequestClaims(RequestNames names) {
        this.names = names;
    }

    List<FieldError> faults() {
        return faults;
    }

    /** The texts that the claims were read from, by claim. */
    Map<UUID, SourceText> texts() {
        return texts;
    }

    /** Articles that are copies or translations, each with the one that it goes back to. */
    Map<UUID, UUID> copies() {
        return copies;
    }

    /**
     * The claim that {@code given} describes, or null after an error.
     *
     * @param id its id
     * @param at pointer to it
     */
    Claim read(ComparedClaim given, UUID id, String at) {
        int before = faults.size();
        Amount amount = given.amount() == null ? missing(at + "/amount") : amount(given.amount(), at + "/amount");
        if (given.measure() == null || given.measure().isBlank()) {
            missing(at + "/measure");
        }
        checkDates(given.time(), at + "/time");
        if (faults.size() > before) {
            return null;
        }
        Measure measure = names.measure(given.measure(), dimension(amount), amount.unit());
        ComparedEvidence evidence = given.evidence() == null ? NOTHING : given.evidence();
        UUID article = article(given.article() == null ? id.toString() : given.article());
        note(id, article, evidence);
        Ref outlet = names.outlet(given.outlet() == null ? "outlet of claim " + id : given.outlet());
        return ClaimBuilder.builder()
                .id(id)
                .revision(1)
                .recordedAt(Instant.EPOCH)
                .state(ClaimState.RECORDED)
                .method(Method.MANUAL)
                .article(new Claim.PrintedIn(article, given.article(), null, given.publishedAt(), outlet))
                .quote(evidence.quote() == null ? null : new Quote(evidence.quote(), null, null, null, null))
                .quoteCheck(evidence.quote() == null ? QuoteCheck.NO_QUOTE : QuoteCheck.NO_SNAPSHOT)
                .attribution(chain(given, evidence))
                .attributionLevel(given.origin() == null ? AttributionLevel.OUTLET : AttributionLevel.NAMED)
                .origin(names.party(given.origin()))
                .amount(amount(amount, measure))
                .measure(new Ref(measure.id(), measure.name()))
                .subject(names.party(given.subject()))
                .counterparty(names.party(given.counterparty()))
                .object(given.object())
                .place(names.place(given.place()))
                .event(names.event(given.event()))
                .stage(given.stage())
                .modality(given.modality())
                .time(time(given.time(), measure))
                .correction(Boolean.TRUE.equals(given.correction()))
                .build();
    }

    private List<Link> chain(ComparedClaim given, ComparedEvidence evidence) {
        List<Link> chain = new ArrayList<>();
        if (evidence.via() != null) {
            evidence.via().forEach(party -> chain.add(new Link(names.party(party), null, Voice.PARAPHRASE)));
        }
        if (given.origin() != null) {
            Voice voice = Boolean.TRUE.equals(evidence.wordForWord()) ? Voice.DIRECT_QUOTE : Voice.PARAPHRASE;
            chain.add(new Link(names.party(given.origin()), null, voice));
        }
        return chain;
    }

    private void note(UUID claim, UUID article, ComparedEvidence evidence) {
        UUID original = evidence.translationOf() == null ? null : article(evidence.translationOf());
        UUID twin = evidence.copyOf() == null ? original : article(evidence.copyOf());
        texts.put(
                claim,
                new SourceText(
                        evidence.language(),
                        evidence.snapshot() == null ? 0 : evidence.snapshot(),
                        original,
                        evidence.quoteFound()));
        if (twin != null) {
            copies.put(article, twin);
        }
    }

    private static UUID article(String name) {
        return SeriesIds.of("article:" + name);
    }

    private Amount amount(NewAmount given, String at) {
        try {
            return Amounts.of(
                    given.low(),
                    given.high(),
                    given.lowInclusive(),
                    given.highInclusive(),
                    given.value(),
                    given.qualifier(),
                    given.unit(),
                    given.currency(),
                    given.per(),
                    given.text());
        } catch (InvalidAmountException e) {
            faults.add(new FieldError(at + "/" + e.field(), code(e.reason()), e.getMessage() + "."));
            return null;
        }
    }

    private static ErrorCode code(InvalidAmountException.Reason reason) {
        return switch (reason) {
            case MISSING, BOUND_MISSING -> ErrorCode.MISSING_VALUE;
            case UNREADABLE -> ErrorCode.UNREADABLE_AMOUNT;
            case LOW_ABOVE_HIGH -> ErrorCode.LOW_ABOVE_HIGH;
            case NEGATIVE_COUNT -> ErrorCode.NEGATIVE_COUNT;
            case UNKNOWN_UNIT -> ErrorCode.UNKNOWN_UNIT;
            case UNKNOWN_CURRENCY -> ErrorCode.UNKNOWN_CURRENCY;
            case EMPTY, OUT_OF_BOUNDS, TOO_MANY_DIGITS, UNIT_AND_CURRENCY -> ErrorCode.INVALID_VALUE;
        };
    }

    private <T> T missing(String at) {
        faults.add(new FieldError(at, ErrorCode.MISSING_VALUE, "A claim without `id` needs this field."));
        return null;
    }

    private void checkDates(ClaimTime time, String at) {
        if (time != null) {
            checkDate(time.asOf(), at + "/asOf");
            checkDate(time.start(), at + "/start");
            checkDate(time.end(), at + "/end");
        }
    }

    private void checkDate(String date, String at) {
        if (date != null) {
            try {
                DateSpan.parse(date);
            } catch (IllegalArgumentException e) {
                faults.add(new FieldError(at, ErrorCode.BAD_DATE, e.getMessage()));
            }
        }
    }

    private static ClaimTime time(ClaimTime given, Measure measure) {
        TimeKind usual = measure.timeKind() == null ? TimeKind.POINT : measure.timeKind();
        return given == null
                ? new ClaimTime(usual, null, null, null)
                : new ClaimTime(given.kind() == null ? usual : given.kind(), given.asOf(), given.start(), given.end());
    }

    private static Dimension dimension(Amount amount) {
        if (amount.currency() != null) {
            return Dimension.MONEY;
        }
        return Units.find(amount.unit()).map(Unit::dimension).orElse(Dimension.COUNT);
    }

    private static ClaimAmount amount(Amount amount, Measure measure) {
        return ClaimAmount.of(amount, canonical(amount, measure));
    }

    /** In the measure's unit; null where the amount cannot be brought into it, so that the claim is not compared. */
    private static ClaimAmount.Canonical canonical(Amount amount, Measure measure) {
        if (dimension(amount) != measure.dimension() && (amount.unit() != null || amount.currency() != null)) {
            return null;
        }
        String from = amount.unit();
        String to = amount.currency() != null ? amount.currency() : measure.unit() == null ? from : measure.unit();
        boolean same = amount.currency() != null || from == null || from.equals(to);
        Interval entailed = same ? amount.entailed() : Units.convert(amount.entailed(), from, to);
        Interval read = same ? amount.read() : Units.convert(amount.read(), from, to);
        return new ClaimAmount.Canonical(to, Bounds.of(entailed), Bounds.of(read));
    }
}
