package org.crosstally.comparison.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosstally.api.PartyKind;
import org.crosstally.api.PlaceKind;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.EventBuilder;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.MeasureBuilder;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Records things as the claims service would, with fresh ids, and puts them into a {@link ClaimsPeer}'s feed. */
public final class Newsroom {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final String peer;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<Change> waiting = new ArrayList<>();

    public Newsroom(String peer) {
        this.peer = peer;
    }

    /** A name that no other newsroom uses. */
    public String name(String name) {
        return name + " " + mark;
    }

    public Measure measure(String name) {
        return measure(name, Dimension.COUNT, "{person}", TimeKind.POINT, null);
    }

    public Measure measure(String name, Dimension dimension, String unit, TimeKind kind, Measure broader) {
        return put(MeasureBuilder.builder()
                .id(UUID.randomUUID())
                .revision(1)
                .recordedAt(Instant.now())
                .recordedBy("tests")
                .name(name(name))
                .aliases(List.of())
                .dimension(dimension)
                .unit(unit)
                .timeKind(kind)
                .tolerance(new BigDecimal("0.01"))
                .broader(ref(broader))
                .halfLifeDays(365)
                .confirmed(true)
                .build());
    }

    public Measure put(Measure measure) {
        waiting.add(new Change("@", null, null, null, null, measure, null, null));
        return measure;
    }

    /** The next revision of {@code old} with another tolerance. */
    public Measure tolerate(Measure old, String tolerance) {
        return put(MeasureBuilder.builder(old)
                .revision(old.revision() + 1)
                .recordedAt(Instant.now())
                .tolerance(new BigDecimal(tolerance))
                .build());
    }

    public Party party(String name) {
        return put(party(UUID.randomUUID(), 1, name(name), List.of(), null));
    }

    /** The next revision of {@code old}, merged into {@code into}; null undoes a merge. */
    public Party merge(Party old, Party into) {
        return put(party(
                old.id(),
                old.revision() + 1,
                old.name(),
                old.partOf(),
                into == null ? null : new Ref(into.id(), into.name())));
    }

    /** The next revision of {@code old}, part of {@code whole}. */
    public Party join(Party old, Party whole) {
        return put(party(
                old.id(),
                old.revision() + 1,
                old.name(),
                List.of(new Ref(whole.id(), whole.name())),
                old.mergedInto()));
    }

    private static Party party(UUID id, int revision, String name, List<Ref> partOf, Ref mergedInto) {
        return new Party(
                id,
                revision,
                Instant.now(),
                "tests",
                name,
                PartyKind.UNKNOWN,
                List.of(),
                partOf,
                null,
                null,
                true,
                mergedInto,
                null);
    }

    public Party put(Party party) {
        waiting.add(new Change("@", null, null, null, party, null, null, null));
        return party;
    }

    public Place place(String name, Place parent) {
        return put(place(UUID.randomUUID(), 1, name(name), parent, null));
    }

    /** The next revision of {@code old}: in {@code parent}, and merged into {@code into}; null for neither. */
    public Place revise(Place old, Place parent, Place into) {
        return put(place(old.id(), old.revision() + 1, old.name(), parent, into));
    }

    private static Place place(UUID id, int revision, String name, Place parent, Place into) {
        return new Place(
                id,
                revision,
                Instant.now(),
                "tests",
                name,
                PlaceKind.OTHER,
                List.of(),
                null,
                parent == null ? null : new Ref(parent.id(), parent.name()),
                null,
                null,
                null,
                true,
                into == null ? null : new Ref(into.id(), into.name()),
                null);
    }

    /** A new event; {@code whole} contains it, null for none. */
    public Event event(String name, Place place, Event whole) {
        return put(EventBuilder.builder()
                .id(UUID.randomUUID())
                .revision(1)
                .recordedAt(Instant.now())
                .name(name(name))
                .place(place == null ? null : new Ref(place.id(), place.name()))
                .partOf(ref(whole))
                .build());
    }

    /** The next revision of {@code old}, part of {@code whole} and merged into {@code into}; null for none. */
    public Event revise(Event old, Event whole, Event into) {
        return put(EventBuilder.builder(old)
                .revision(old.revision() + 1)
                .partOf(ref(whole))
                .mergedInto(ref(into))
                .build());
    }

    private static Ref ref(Event event) {
        return event == null ? null : new Ref(event.id(), event.name());
    }

    public Event put(Event event) {
        waiting.add(new Change("@", null, null, null, null, null, null, event));
        return event;
    }

    /** The next revision of {@code old} with another scope. */
    public Measure scope(Measure old, MeasureScope scope) {
        return put(MeasureBuilder.builder(old)
                .revision(old.revision() + 1)
                .scope(scope)
                .build());
    }

    public Place put(Place place) {
        waiting.add(new Change("@", null, null, null, null, null, place, null));
        return place;
    }

    public Outlet outlet(String name) {
        return outlet(name, null);
    }

    public Outlet outlet(String name, String ownerGroup) {
        return put(new Outlet(
                UUID.randomUUID(),
                1,
                Instant.now(),
                "tests",
                name(name),
                List.of(),
                ownerGroup,
                null,
                null,
                true,
                null,
                null));
    }

    /** The next revision of {@code old} under another owner. */
    public Outlet sell(Outlet old, String ownerGroup) {
        return put(new Outlet(
                old.id(),
                old.revision() + 1,
                Instant.now(),
                "tests",
                old.name(),
                List.of(),
                ownerGroup,
                null,
                null,
                true,
                null,
                null));
    }

    /** The next revision of an article, nearly the same as {@code other}. */
    public Article copy(Claim.PrintedIn article, Claim.PrintedIn other) {
        var likeness = new Article.NearDuplicate(other.id(), new BigDecimal("0.95"));
        return put(article(article, 2, "en", 0, List.of(likeness), null, null));
    }

    /** The first revision of an article that says which one it translates. */
    public Article translate(Claim.PrintedIn article, Claim.PrintedIn original, String language) {
        return put(article(article, 1, language, 0, List.of(), original.id(), null));
    }

    /** Takes a snapshot of an article: the feed tells its number, and reading the article gives its text. */
    public void snapshot(Claim.PrintedIn article, int number, String text) {
        Article changed = article(article, 1 + number, "en", number, List.of(), null, null);
        order("/article", article.id() + "\n" + json(changed.withText(text)));
        put(changed);
    }

    /** Takes a snapshot that has lost these claims' quotes. */
    public Article lose(Claim.PrintedIn article, int number, Claim... claims) {
        List<Article.LostQuote> lost = Stream.of(claims)
                .map(claim -> new Article.LostQuote(claim.id(), claim.quote().exact()))
                .toList();
        return put(article(article, 1 + number, "en", number, List.of(), null, lost.isEmpty() ? null : lost));
    }

    private static Article article(
            Claim.PrintedIn article,
            int revision,
            String language,
            int snapshot,
            List<Article.NearDuplicate> alike,
            UUID original,
            List<Article.LostQuote> lost) {
        return new Article(
                article.id(),
                revision,
                Instant.now(),
                "tests",
                article.outlet(),
                article.url(),
                article.title(),
                language,
                article.publishedAt(),
                null,
                null,
                snapshot,
                alike,
                original,
                lost,
                null,
                null,
                null);
    }

    public Article put(Article article) {
        waiting.add(new Change("@", null, article, null, null, null, null, null));
        return article;
    }

    public Outlet put(Outlet outlet) {
        waiting.add(new Change("@", null, null, outlet, null, null, null, null));
        return outlet;
    }

    /** A fresh article of {@code outlet}. */
    public static Claim.PrintedIn printedIn(Outlet outlet, String publishedAt) {
        UUID id = UUID.randomUUID();
        return new Claim.PrintedIn(
                id, "https://example.org/" + id, "Headline", publishedAt, new Ref(outlet.id(), outlet.name()));
    }

    /** A claim to fill in; {@link UnpublishedClaim#print} puts it into the feed. */
    public UnpublishedClaim claim(Measure measure, String words) {
        return new UnpublishedClaim(this, measure, words);
    }

    public Claim put(Claim claim) {
        waiting.add(new Change("@", claim, null, null, null, null, null, null));
        return claim;
    }

    public Claim retract(Claim claim) {
        return put(UnpublishedClaim.revised(claim, ClaimState.RETRACTED, claim.amount()));
    }

    public Claim restore(Claim claim) {
        return put(UnpublishedClaim.revised(claim, ClaimState.RECORDED, claim.amount()));
    }

    /** The next revision, with other words of the number. */
    public Claim correct(Claim claim, Measure measure, String words) {
        return put(UnpublishedClaim.revised(claim, ClaimState.RECORDED, UnpublishedClaim.amount(measure, words)));
    }

    /** What has been recorded since the last time, in order; it is then no longer waiting. */
    public List<Change> take() {
        List<Change> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Sends what waits into the feed and returns the cursor behind it. */
    public String publish() {
        return publish(take());
    }

    /** Sends {@code changes} into the feed and returns the cursor behind them. */
    public String publish(List<Change> changes) {
        StringBuilder lines = new StringBuilder();
        changes.forEach(change -> lines.append(json(change)).append('\n'));
        return order("/append", lines.toString());
    }

    public void cutNextPage() {
        order("/cut", "");
    }

    public void down() {
        order("/down", "");
    }

    public void up() {
        order("/up", "");
    }

    private String order(String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(peer + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ref ref(Measure measure) {
        return measure == null ? null : new Ref(measure.id(), measure.name());
    }
}
