package org.crosstally.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.claim.referent.ArticleKey;
import org.crosstally.claims.claim.referent.Referents;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Wanted;
import org.crosstally.claims.register.Wanted.MeasureHint;
import org.crosstally.quantity.unit.Dimension;

/**
 * The unknown records that pending claims refer to.
 *
 * @param names of outlets, parties, measures, places and events
 * @param articles described well enough to be created
 */
record Missing(List<Wanted> names, Map<ArticleKey, ArticleRef> articles) {

    /** What {@code referents} lack for the pending claims. */
    static Missing of(List<PendingClaim> pendingClaims, Referents referents) {
        Missing missing = new Missing(new ArrayList<>(), new HashMap<>());
        pendingClaims.forEach(pending -> missing.note(pending, referents));
        return missing;
    }

    boolean isEmpty() {
        return names.isEmpty() && articles.isEmpty();
    }

    /** The keys of these records, to compare them with others that may be created at the same time. */
    Set<Object> keys() {
        Set<Object> keys = new HashSet<>(articles.keySet());
        names.forEach(one -> keys.add(one.key()));
        return keys;
    }

    private void note(PendingClaim pending, Referents referents) {
        NewClaim claim = pending.request;
        if (referents.id(Kind.MEASURE, claim.measure()) == null) {
            names.add(new Wanted(Kind.MEASURE, claim.measure(), hint(pending)));
        }
        note(Kind.PARTY, claim.subject(), referents);
        note(Kind.PARTY, claim.counterparty(), referents);
        note(Kind.PLACE, claim.place(), referents);
        note(Kind.EVENT, claim.event(), referents);
        if (claim.attribution() != null) {
            claim.attribution().forEach(link -> note(Kind.PARTY, link.party(), referents));
        }
        if (referents.article(claim.article()) == null) {
            articles.put(ArticleKey.of(claim.article()), claim.article());
            if (referents.id(Kind.OUTLET, claim.article().outlet()) == null) {
                names.add(new Wanted(Kind.OUTLET, claim.article().outlet()));
            }
        }
    }

    private void note(Kind kind, String reference, Referents referents) {
        if (reference != null && referents.id(kind, reference) == null) {
            names.add(new Wanted(kind, reference));
        }
    }

    private static MeasureHint hint(PendingClaim pending) {
        Dimension dimension = AmountReading.dimension(pending.amount);
        return new MeasureHint(
                dimension == null ? Dimension.COUNT : dimension, pending.amount.unit(), pending.time.kind());
    }
}
