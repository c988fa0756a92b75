package org.crosstally.comparison.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.Bounds;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.ClaimBuilder;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** A claim on its way into the feed. */
public final class UnpublishedClaim {

    private final Newsroom room;
    private final Measure measure;
    private final String words;
    private Outlet outlet;
    private Party origin;
    private Party subject;
    private Ref place;
    private Ref event;
    private String object;
    private Stage stage;
    private String asOf = "2024-03-01";
    private String start;
    private boolean correction;
    private Claim.PrintedIn article;
    private ClaimState state = ClaimState.RECORDED;

    UnpublishedClaim(Newsroom room, Measure measure, String words) {
        this.room = room;
        this.measure = measure;
        this.words = words;
    }

    public UnpublishedClaim in(Outlet value) {
        outlet = value;
        return this;
    }

    public UnpublishedClaim by(Party value) {
        origin = value;
        return this;
    }

    public UnpublishedClaim of(Party value) {
        subject = value;
        return this;
    }

    public UnpublishedClaim at(Party value) {
        place = ref(value);
        return this;
    }

    public UnpublishedClaim at(Place value) {
        place = new Ref(value.id(), value.name());
        return this;
    }

    public UnpublishedClaim during(Event value) {
        event = new Ref(value.id(), value.name());
        return this;
    }

    public UnpublishedClaim object(String value) {
        object = value;
        return this;
    }

    public UnpublishedClaim stage(Stage value) {
        stage = value;
        return this;
    }

    public UnpublishedClaim asOf(String value) {
        asOf = value;
        return this;
    }

    public UnpublishedClaim since(String value) {
        start = value;
        return this;
    }

    public UnpublishedClaim asCorrection() {
        correction = true;
        return this;
    }

    /** In an article that other claims are in as well. */
    public UnpublishedClaim article(Claim.PrintedIn value) {
        article = value;
        return this;
    }

    public UnpublishedClaim asDraft() {
        state = ClaimState.DRAFT;
        return this;
    }

    /** Puts the claim into the feed, in an article of its own; published with the rest. */
    public Claim print() {
        if (outlet == null) {
            outlet = room.outlet("outlet " + UUID.randomUUID());
        }
        Claim.PrintedIn printed = article == null ? Newsroom.printedIn(outlet, asOf) : article;
        TimeKind kind = measure.timeKind();
        return room.put(ClaimBuilder.builder()
                .id(UUID.randomUUID())
                .revision(1)
                .recordedAt(Instant.now())
                .recordedBy("tests")
                .state(state)
                .method(Method.MANUAL)
                .article(printed)
                .quote(new Quote(words, null, null, null, null))
                .quoteCheck(QuoteCheck.NO_SNAPSHOT)
                .attribution(List.of())
                .attributionLevel(origin == null ? AttributionLevel.OUTLET : AttributionLevel.INSTITUTION)
                .origin(ref(origin))
                .amount(amount(measure, words))
                .measure(new Ref(measure.id(), measure.name()))
                .subject(ref(subject))
                .object(object)
                .place(place)
                .event(event)
                .stage(stage)
                .modality(Modality.OBSERVED)
                .time(new ClaimTime(kind, asOf, start, null))
                .correction(correction)
                .build());
    }

    static ClaimAmount amount(Measure measure, String words) {
        Amount read = Amounts.read(words);
        String canonical = measure.dimension() == Dimension.MONEY ? read.currency() : measure.unit();
        return new ClaimAmount(
                words,
                read.value(),
                read.entailed().low(),
                read.entailed().high(),
                read.entailed().lowInclusive(),
                read.entailed().highInclusive(),
                read.qualifier(),
                read.significantDigits(),
                measure.unit(),
                read.currency(),
                read.per(),
                Bounds.of(read.read()),
                canonical == null
                        ? null
                        : new ClaimAmount.Canonical(canonical, Bounds.of(read.entailed()), Bounds.of(read.read())));
    }

    static Claim revised(Claim old, ClaimState state, ClaimAmount amount) {
        return ClaimBuilder.builder(old)
                .revision(old.revision() + 1)
                .recordedAt(Instant.now())
                .state(state)
                // An editor who corrects a number has it from other words.
                .quote(amount == old.amount() ? old.quote() : new Quote(amount.text(), null, null, null, null))
                .amount(amount)
                .build();
    }

    private static Ref ref(Party party) {
        return party == null ? null : new Ref(party.id(), party.name());
    }
}
