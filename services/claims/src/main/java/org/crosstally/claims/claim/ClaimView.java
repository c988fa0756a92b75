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
import org.crosstally.claims.claim.ClaimRow.Canonical;
import org.crosstally.claims.claim.ClaimRow.Content;
import org.crosstally.claims.claim.ClaimRow.Stamp;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Refs;
import org.crosstally.quantity.amount.Amount;

/** Claims as they go out: with the present names of all they refer to, looked up for many at once. */
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
            Map<UUID, Ref> measures, Map<UUID, Ref> parties, Map<UUID, Ref> outlets, Map<UUID, Printed> articles) {}

    private Lookup names(List<ClaimRow> rows) {
        Set<UUID> measures = new HashSet<>();
        Set<UUID> parties = new HashSet<>();
        Set<UUID> articles = new HashSet<>();
        for (ClaimRow row : rows) {
            Content content = row.content();
            measures.add(content.measure());
            parties.add(content.subject());
            parties.add(content.counterparty());
            parties.add(content.place());
            content.attribution().forEach(link -> parties.add(link.party()));
            articles.add(content.article());
        }
        Map<UUID, Printed> printed = facts.articlesById(articles);
        Set<UUID> outlets = new HashSet<>();
        printed.values().forEach(article -> outlets.add(article.outlet()));
        return new Lookup(
                refs.of(Kind.MEASURE, measures),
                refs.of(Kind.PARTY, parties),
                refs.of(Kind.OUTLET, outlets),
                new HashMap<>(printed));
    }

    private static Claim of(ClaimRow row, Lookup names, List<Created> created) {
        Stamp stamp = row.stamp();
        Content content = row.content();
        Printed article = names.articles.get(content.article());
        return new Claim(
                stamp.id(),
                stamp.revision(),
                stamp.recordedAt(),
                stamp.recordedBy(),
                stamp.state(),
                content.method(),
                content.extractor(),
                content.clientRef(),
                new PrintedIn(
                        article.id(),
                        article.url(),
                        article.title(),
                        article.publishedAt(),
                        names.outlets.get(article.outlet())),
                content.quote(),
                content.quoteCheck(),
                content.attribution().stream()
                        .map(link -> new Link(names.parties.get(link.party()), link.verb(), link.voice()))
                        .toList(),
                content.level(),
                party(names, content.origin()),
                amount(content.amount(), content.canonical()),
                names.measures.get(content.measure()),
                party(names, content.subject()),
                party(names, content.counterparty()),
                content.object(),
                party(names, content.place()),
                content.stage(),
                content.modality(),
                content.time(),
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
