package org.crosstally.claims.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.Bounds;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.Claim.PrintedIn;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.Link;
import org.crosstally.claims.claim.referent.Facts;
import org.crosstally.claims.claim.referent.PrintedArticle;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.claim.table.ClaimRow.Canonical;
import org.crosstally.claims.claim.table.ClaimRow.Content;
import org.crosstally.claims.claim.table.ClaimRow.Stamp;
import org.crosstally.claims.claim.table.ClaimRow.Topic;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;
import org.crosstally.quantity.amount.Amount;

/** Maps rows of claims to the API, with the present names of the records that they refer to, looked up for many at once. */
@ApplicationScoped
public class ClaimView {

    private final Refs refs;
    private final Facts facts;

    ClaimView(Refs refs, Facts facts) {
        this.refs = refs;
        this.facts = facts;
    }

    Claim of(ClaimRow row, List<Created> created) {
        return of(row, names(List.of(row)), created.isEmpty() ? null : created);
    }

    /** The claims of {@code rows}, in their order. */
    public List<Claim> of(List<ClaimRow> rows) {
        Lookup names = names(rows);
        List<Claim> claims = new ArrayList<>(rows.size());
        rows.forEach(row -> claims.add(of(row, names, null)));
        return claims;
    }

    private record Lookup(
            Map<UUID, Ref> measures,
            Map<UUID, Ref> parties,
            Map<UUID, Ref> places,
            Map<UUID, Ref> events,
            Map<UUID, Ref> outlets,
            Map<UUID, PrintedArticle> articles) {}

    private Lookup names(List<ClaimRow> rows) {
        Set<UUID> measures = new HashSet<>();
        Set<UUID> parties = new HashSet<>();
        Set<UUID> places = new HashSet<>();
        Set<UUID> events = new HashSet<>();
        Set<UUID> articles = new HashSet<>();
        for (ClaimRow row : rows) {
            Content content = row.content();
            Topic topic = content.topic();
            measures.add(topic.measure());
            parties.add(topic.subject());
            parties.add(topic.counterparty());
            places.add(topic.place());
            events.add(topic.event());
            content.attribution().chain().forEach(link -> parties.add(link.party()));
            articles.add(content.evidence().article());
        }
        Map<UUID, PrintedArticle> printed = facts.articlesById(articles);
        Set<UUID> outlets = new HashSet<>();
        printed.values().forEach(article -> outlets.add(article.outlet()));
        return new Lookup(
                refs.of(Kind.MEASURE, measures),
                refs.of(Kind.PARTY, parties),
                refs.of(Kind.PLACE, places),
                refs.of(Kind.EVENT, events),
                refs.of(Kind.OUTLET, outlets),
                new HashMap<>(printed));
    }

    private static Claim of(ClaimRow row, Lookup names, List<Created> created) {
        Stamp stamp = row.stamp();
        Content content = row.content();
        Topic topic = content.topic();
        PrintedArticle article = names.articles.get(content.evidence().article());
        return new Claim(
                row.key().id(),
                stamp.revision(),
                stamp.recordedAt(),
                stamp.recordedBy(),
                stamp.state(),
                content.source().method(),
                content.source().extractor(),
                row.key().clientRef(),
                new PrintedIn(
                        article.id(),
                        article.url(),
                        article.title(),
                        article.publishedAt(),
                        names.outlets.get(article.outlet())),
                content.evidence().quote(),
                content.evidence().check(),
                content.attribution().chain().stream()
                        .map(link -> new Link(names.parties.get(link.party()), link.verb(), link.voice()))
                        .toList(),
                content.attribution().level(),
                party(names, content.attribution().origin()),
                amount(content.figure().amount(), content.figure().canonical()),
                names.measures.get(topic.measure()),
                party(names, topic.subject()),
                party(names, topic.counterparty()),
                topic.object(),
                topic.place() == null ? null : names.places.get(topic.place()),
                topic.event() == null ? null : names.events.get(topic.event()),
                topic.stage(),
                topic.modality(),
                content.validity().time(),
                content.correction(),
                content.notes(),
                stamp.reason(),
                created);
    }

    private static Ref party(Lookup names, UUID id) {
        return id == null ? null : names.parties.get(id);
    }

    private static ClaimAmount amount(Amount amount, Canonical canonical) {
        return ClaimAmount.of(
                amount,
                canonical == null
                        ? null
                        : new ClaimAmount.Canonical(
                                canonical.unit(), Bounds.of(canonical.entailed()), Bounds.of(canonical.read())));
    }
}
