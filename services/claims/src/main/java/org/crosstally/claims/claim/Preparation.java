package org.crosstally.claims.claim;

import static org.crosstally.web.problem.ErrorCode.MISSING_VALUE;
import static org.crosstally.web.problem.ErrorCode.UNKNOWN_REFERENCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.claim.referent.ClaimedArticles;
import org.crosstally.claims.claim.referent.Facts;
import org.crosstally.claims.claim.referent.KeyedLocks;
import org.crosstally.claims.claim.referent.MeasureFacts;
import org.crosstally.claims.claim.referent.Referents;
import org.crosstally.claims.register.Ids;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Names;
import org.crosstally.claims.register.Wanted;

/**
 * Turns requests into the content of rows: checks them, finds what they refer to, reads amounts and dates, and creates the
 * unknown records. Every fault of a pending claim is collected; one with faults gets no content and creates nothing.
 *
 * <p>New records are committed before the claims that refer to them are written: their change set is then the earlier
 * one, so that the feed lists them first, and no transaction that writes claims holds a name that others wait for.
 */
@ApplicationScoped
class Preparation {

    private final Names names;
    private final Facts facts;
    private final ClaimedArticles articles;
    private final Quotes quotes;
    private final ContentHash contentHash;
    private final KeyedLocks locks = new KeyedLocks();

    Preparation(Names names, Facts facts, ClaimedArticles articles, Quotes quotes, ObjectMapper json) {
        this.names = names;
        this.facts = facts;
        this.articles = articles;
        this.quotes = quotes;
        this.contentHash = new ContentHash(json);
    }

    /**
     * Fills the pending claims.
     *
     * @param recordedBy who records
     * @param create whether to create missing records; without it (dry run) a pending claim without faults gets no content either
     */
    Referents run(List<PendingClaim> pendingClaims, String recordedBy, boolean create) {
        Instant now = Instant.now();
        Referents referents = new Referents();
        for (PendingClaim pending : pendingClaims) {
            StructureCheck.run(pending.request, pending.faults);
            referents.note(pending.request);
        }
        lookUp(referents);
        for (PendingClaim pending : pendingClaims) {
            read(pending, referents.measure(pending.request.measure()), now);
            references(pending, referents, false);
        }
        quotes.check(pendingClaims, referents);
        if (create) {
            List<PendingClaim> good = pendingClaims.stream()
                    .filter(pending -> pending.faults.none())
                    .toList();
            List<PendingClaim> unmeasured = good.stream()
                    .filter(pending -> referents.measure(pending.request.measure()) == null)
                    .toList();
            createMissing(good, referents, recordedBy);
            // In the units of the measure that was made from the first of them, as the claims after them will be.
            unmeasured.forEach(pending -> read(pending, referents.measure(pending.request.measure()), now));
            for (PendingClaim pending : good) {
                references(pending, referents, true);
                if (pending.faults.none()) {
                    pending.hash = contentHash.of(pending.request);
                    pending.content = ContentOf.pending(pending, referents);
                }
            }
        }
        return referents;
    }

    /** @param measure {@code null} when it is not known */
    private static void read(PendingClaim pending, MeasureFacts measure, Instant now) {
        AmountReading.read(pending, measure);
        TimeReading.read(pending, measure == null ? null : measure.timeKind(), now);
    }

    private void lookUp(Referents referents) {
        List<Wanted> wanted = new ArrayList<>();
        for (Kind kind : Kind.NAMED) {
            referents.names(kind).keySet().forEach(name -> wanted.add(new Wanted(kind, name)));
        }
        referents.take(names.lookUp(wanted));
        referents.articles().putAll(articles.find(referents));
        learn(referents);
    }

    private void learn(Referents referents) {
        referents
                .measureFacts()
                .putAll(facts.measures(known(referents.names(Kind.MEASURE).values())));
        referents
                .partyKinds()
                .putAll(facts.parties(known(referents.names(Kind.PARTY).values())));
    }

    private static List<UUID> known(Collection<UUID> ids) {
        return ids.stream().filter(id -> id != null).distinct().toList();
    }

    /**
     * An id of no record is a fault; a record is created for an unknown name.
     *
     * @param all whether names are faults too: after the creation, those that are left cannot be names
     */
    private void references(PendingClaim pending, Referents referents, boolean all) {
        NewClaim claim = pending.request;
        reference(pending, referents.id(Kind.MEASURE, claim.measure()), claim.measure(), "/measure", all);
        reference(pending, referents.id(Kind.PARTY, claim.subject()), claim.subject(), "/subject", all);
        reference(pending, referents.id(Kind.PARTY, claim.counterparty()), claim.counterparty(), "/counterparty", all);
        reference(pending, referents.id(Kind.PLACE, claim.place()), claim.place(), "/place", all);
        reference(pending, referents.id(Kind.EVENT, claim.event()), claim.event(), "/event", all);
        List<NewLink> links = claim.attribution() == null ? List.of() : claim.attribution();
        for (int i = 0; i < links.size(); i++) {
            String party = links.get(i) == null ? null : links.get(i).party();
            if (referents.id(Kind.PARTY, party) == null) {
                reference(pending, null, party, "/attribution/" + i + "/party", all);
            }
        }
        ArticleRef article = claim.article();
        if (article != null && referents.article(article) == null) {
            article(pending, article, referents, all);
        }
    }

    private static void article(PendingClaim pending, ArticleRef article, Referents referents, boolean all) {
        if (article.id() != null) {
            pending.faults.add("/article/id", UNKNOWN_REFERENCE, "There is no article " + article.id() + ".");
        } else if (article.outlet() == null) {
            pending.faults.add(
                    "/article/outlet",
                    MISSING_VALUE,
                    "The article is new. Send its `outlet` so that it can be created.");
        } else {
            UUID outlet = referents.id(Kind.OUTLET, article.outlet());
            reference(pending, outlet, article.outlet(), "/article/outlet", all);
        }
    }

    private static void reference(PendingClaim pending, UUID id, String reference, String pointer, boolean all) {
        if (id == null
                && reference != null
                && !reference.isBlank()
                && (all || Ids.parse(reference).isPresent())) {
            pending.faults.add(pointer, UNKNOWN_REFERENCE, "There is no record '" + reference + "'.");
        }
    }

    private void createMissing(List<PendingClaim> good, Referents referents, String recordedBy) {
        Missing missing = Missing.of(good, referents);
        while (!missing.isEmpty() && !created(missing, referents, recordedBy)) {
            // Another request with one of the keys may have created them.
            lookUp(referents);
            missing = Missing.of(good, referents);
        }
    }

    private boolean created(Missing missing, Referents referents, String recordedBy) {
        return locks.take(missing.keys(), () -> create(missing, referents, recordedBy));
    }

    private void create(Missing missing, Referents referents, String recordedBy) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!missing.names().isEmpty()) {
                referents.take(names.resolve(missing.names(), recordedBy));
            }
            articles.create(missing.articles(), referents, recordedBy);
        });
        facts.remember(missing.articles().keySet(), referents.articles());
        learn(referents);
    }
}
