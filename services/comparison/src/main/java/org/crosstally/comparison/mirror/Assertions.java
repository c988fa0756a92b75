package org.crosstally.comparison.mirror;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.Link;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.api.claim.Voice;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Evidence;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.unit.Dimension;

/**
 * Reduces claims to what is compared: merges followed, objects folded, near-duplicates and wire credits known.
 *
 * @param registers who was merged into whom
 * @param articles the claims' articles, as far as they are on record
 * @param clusters for each article the cluster of near-duplicates it is in, if any
 * @param texts for each claim the text it was read from, as far as that is known
 */
public record Assertions(
        Registers registers, Map<UUID, Article> articles, Map<UUID, String> clusters, Map<UUID, SourceText> texts) {

    private static final String OUTLET = "outlet:";

    /** For keys only: a key does not depend on who says the claim. */
    public static Assertions forKeys(Registers registers) {
        return new Assertions(registers, Map.of(), Map.of(), Map.of());
    }

    /** The assertion that {@code claim} makes. */
    public Assertion of(Claim claim) {
        Measure measure = claim.measure() == null
                ? null
                : registers.measure(claim.measure().id());
        return new Assertion(
                claim.id(),
                claim.revision(),
                source(claim),
                meaning(claim, measure),
                figure(claim.amount(), measure),
                time(claim.time()),
                claim.recordedAt(),
                evidence(claim));
    }

    /** The key of {@code claim}'s series, or the field that prevents it. */
    public Place place(Claim claim) {
        Assertion assertion = of(claim);
        MeasureScope scope = scope(assertion);
        return SeriesKey.obstacle(assertion, scope)
                .map(obstacle -> new Place(null, obstacle.field()))
                .orElseGet(() -> new Place(SeriesKey.of(assertion, scope), null));
    }

    /** What claims of the assertion's measure must have in common; null when it is not recorded. */
    public MeasureScope scope(Assertion assertion) {
        String id = assertion.meaning().measure();
        Measure measure = id == null ? null : registers.measure(UUID.fromString(id));
        return measure == null ? null : measure.scope();
    }

    /** Where a claim belongs: one of the two is null. */
    public record Place(SeriesKey key, String obstacle) {}

    private Assertion.Source source(Claim claim) {
        Article article = articles.get(claim.article().id());
        Ref outlet = registers.outletRef(claim.article().outlet().id());
        Outlet recorded = registers.recordedOutlet(outlet.id());
        Ref origin = registers.partyRef(
                claim.origin() == null ? null : claim.origin().id());
        UUID press = origin == null ? null : registers.outletOf(origin.id());
        boolean itself = outlet.id().equals(press);
        boolean credited = origin == null && article != null && article.wireCredit() != null;
        Ref wire = credited ? registers.outletRef(article.wireCredit().id()) : null;
        String originId =
                press != null ? OUTLET + press : origin != null ? origin.id().toString() : wireId(wire, outlet);
        return new Assertion.Source(
                outlet.id().toString(),
                outlet.name() == null ? claim.article().outlet().name() : outlet.name(),
                recorded == null ? null : recorded.ownerGroup(),
                claim.article().id().toString(),
                clusters.get(claim.article().id()),
                instant(article == null ? claim.article().publishedAt() : article.publishedAt()),
                itself ? null : originId,
                itself ? null : origin != null ? nameOr(origin, claim.origin()) : wire == null ? null : wire.name(),
                Assertion.AttributionLevel.valueOf(
                        claim.attributionLevel() == null
                                ? "NONE"
                                : claim.attributionLevel().name()));
    }

    private Evidence evidence(Claim claim) {
        List<Link> links = claim.attribution() == null ? List.of() : claim.attribution();
        Article article = articles.get(claim.article().id());
        SourceText text = texts.getOrDefault(claim.id(), SourceText.UNKNOWN);
        UUID original =
                article != null && article.translationOf() != null ? article.translationOf() : text.translationOf();
        String language = article != null && article.language() != null ? article.language() : text.language();
        return new Evidence(
                links.stream().map(Link::party).map(this::hop).toList(),
                !links.isEmpty() && links.get(links.size() - 1).voice() == Voice.DIRECT_QUOTE,
                claim.quote() == null ? null : claim.quote().exact(),
                check(claim, article, text),
                language == null ? null : Locale.forLanguageTag(language).getLanguage(),
                original == null ? null : original.toString(),
                text.snapshot(),
                claim.correction());
    }

    /** A link of the attribution chain; a party with the name of an outlet is that outlet. */
    private Evidence.Hop hop(Ref party) {
        Ref standing = registers.partyRef(party.id());
        UUID press = registers.outletOf(party.id());
        return new Evidence.Hop(press == null ? standing.id().toString() : OUTLET + press, nameOr(standing, party));
    }

    private static Evidence.Check check(Claim claim, Article article, SourceText text) {
        if (article != null && hasLost(article, claim)) {
            return Evidence.Check.GONE;
        }
        if (text.found() != null) {
            return text.found() ? Evidence.Check.FOUND : Evidence.Check.NOT_FOUND;
        }
        return claim.quoteCheck() == QuoteCheck.FOUND ? Evidence.Check.FOUND : Evidence.Check.UNCHECKED;
    }

    /** Whether the article's newest text no longer contains the words that this revision of the claim quotes. */
    private static boolean hasLost(Article article, Claim claim) {
        return article.lostQuotes() != null
                && claim.quote() != null
                && article.lostQuotes()
                        .contains(
                                new Article.LostQuote(claim.id(), claim.quote().exact()));
    }

    /** An outlet that speaks for itself but credits an agency passes on what the agency said. */
    private static String wireId(Ref wire, Ref outlet) {
        return wire == null || wire.id().equals(outlet.id()) ? null : OUTLET + wire.id();
    }

    private static String nameOr(Ref standing, Ref printed) {
        return standing.name() == null ? printed.name() : standing.name();
    }

    private Assertion.Meaning meaning(Claim claim, Measure measure) {
        return new Assertion.Meaning(
                measure == null ? null : measure.id().toString(),
                party(claim.subject()),
                party(claim.counterparty()),
                ObjectSpelling.object(claim.object()),
                claim.place() == null
                        ? null
                        : registers.place(claim.place().id()).toString(),
                claim.stage(),
                claim.modality(),
                claim.event() == null
                        ? null
                        : registers.events().survivor(claim.event().id()).toString());
    }

    private String party(Ref ref) {
        return ref == null ? null : registers.party(ref.id()).toString();
    }

    private static Assertion.Figure figure(ClaimAmount amount, Measure measure) {
        Interval entailed = new Interval(amount.low(), amount.high(), amount.lowInclusive(), amount.highInclusive());
        Amount printed = new Amount(
                amount.text(),
                amount.value(),
                entailed,
                amount.read() == null ? entailed : amount.read().toInterval(),
                amount.qualifier(),
                amount.significantDigits(),
                amount.unit(),
                amount.currency(),
                amount.per());
        ClaimAmount.Canonical canonical = amount.canonical();
        Dimension dimension = measure == null ? null : measure.dimension();
        boolean bare = amount.currency() == null && amount.unit() == null && measure != null;
        if (bare && (dimension == Dimension.MONEY || measure.unit() == null)) {
            // A sum that lost its currency still says a number, and that is what shows the loss; and where the measure
            // has
            // no unit either, there is nothing to convert.
            return new Assertion.Figure(printed, dimension, printed.entailed(), printed.read(), null);
        }
        boolean comparable = canonical != null && canonical.entailed() != null && canonical.read() != null;
        return new Assertion.Figure(
                printed,
                dimension,
                comparable ? canonical.entailed().toInterval() : null,
                comparable ? canonical.read().toInterval() : null,
                null);
    }

    private static Assertion.Time time(ClaimTime time) {
        return time == null
                ? new Assertion.Time(null, null, null, null)
                : new Assertion.Time(time.kind(), span(time.asOf()), span(time.start()), span(time.end()));
    }

    private static DateSpan span(String text) {
        return text == null ? null : DateSpan.parse(text);
    }

    private static Instant instant(String published) {
        if (published == null) {
            return null;
        }
        try {
            return published.length() <= 10
                    ? LocalDate.parse(published).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(published);
        } catch (DateTimeParseException e) {
            // Recorded by a claims service that reads more forms than this one: the day of publication stays unknown.
            return null;
        }
    }
}
