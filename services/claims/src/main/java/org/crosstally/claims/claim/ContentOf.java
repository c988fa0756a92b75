package org.crosstally.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.PartyKind;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.api.claim.Voice;
import org.crosstally.claims.claim.referent.Referents;
import org.crosstally.claims.claim.table.ClaimRow.Attribution;
import org.crosstally.claims.claim.table.ClaimRow.Content;
import org.crosstally.claims.claim.table.ClaimRow.Evidence;
import org.crosstally.claims.claim.table.ClaimRow.Figure;
import org.crosstally.claims.claim.table.ClaimRow.Source;
import org.crosstally.claims.claim.table.ClaimRow.StoredLink;
import org.crosstally.claims.claim.table.ClaimRow.Topic;
import org.crosstally.claims.claim.table.ClaimRow.Validity;
import org.crosstally.claims.register.Kind;
import org.crosstally.quantity.assertion.Modality;

/** The content of a row from a pending claim whose references are all known. */
final class ContentOf {

    private final NewClaim claim;
    private final Referents referents;
    private final List<Created> created = new ArrayList<>(0);

    private ContentOf(NewClaim claim, Referents referents) {
        this.claim = claim;
        this.referents = referents;
    }

    /** The content; each record that was created for this pending claim is added to the pending claim once. */
    static Content pending(PendingClaim pending, Referents referents) {
        ContentOf of = new ContentOf(pending.request, referents);
        Content content = of.content(pending);
        pending.created = of.created;
        return content;
    }

    private Content content(PendingClaim pending) {
        List<StoredLink> chain = chain();
        UUID origin = chain.isEmpty() ? null : chain.get(chain.size() - 1).party();
        UUID article = referents.article(claim.article()).id();
        note(article);
        id(Kind.OUTLET, claim.article().outlet());
        return new Content(
                new Source(claim.method() == null ? Method.MANUAL : claim.method(), claim.extractor(), pending.hash),
                new Evidence(article, pending.quote, pending.quoteCheck),
                new Attribution(
                        chain, claim.attributionLevel() == null ? level(origin) : claim.attributionLevel(), origin),
                new Figure(pending.amount, pending.canonical),
                new Topic(
                        id(Kind.MEASURE, claim.measure()),
                        id(Kind.PARTY, claim.subject()),
                        id(Kind.PARTY, claim.counterparty()),
                        claim.object(),
                        id(Kind.PLACE, claim.place()),
                        id(Kind.EVENT, claim.event()),
                        claim.stage(),
                        claim.modality() == null ? Modality.OBSERVED : claim.modality()),
                new Validity(pending.time, pending.asOf),
                Boolean.TRUE.equals(claim.correction()),
                claim.notes());
    }

    private List<StoredLink> chain() {
        List<NewLink> links = claim.attribution();
        if (links == null || links.isEmpty()) {
            return List.of();
        }
        List<StoredLink> chain = new ArrayList<>(links.size());
        for (NewLink link : links) {
            Voice voice = link.voice() == null ? Voice.PARAPHRASE : link.voice();
            chain.add(new StoredLink(id(Kind.PARTY, link.party()), link.verb(), voice));
        }
        return chain;
    }

    /** A person is a name; an organisation, a state or a force an institution; of others no more than a name is known. */
    private AttributionLevel level(UUID origin) {
        if (origin == null) {
            return AttributionLevel.OUTLET;
        }
        PartyKind kind = referents.partyKinds().get(origin);
        return kind == PartyKind.ORGANISATION || kind == PartyKind.STATE || kind == PartyKind.FORCE
                ? AttributionLevel.INSTITUTION
                : AttributionLevel.NAMED;
    }

    private UUID id(Kind kind, String reference) {
        UUID id = referents.id(kind, reference);
        note(id);
        return id;
    }

    private void note(UUID id) {
        if (id != null && !referents.created().isEmpty()) {
            Created created = referents.created().remove(id);
            if (created != null) {
                this.created.add(created);
            }
        }
    }
}
