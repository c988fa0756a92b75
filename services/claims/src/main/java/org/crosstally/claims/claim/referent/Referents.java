package org.crosstally.claims.claim.referent;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.PartyKind;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Resolution;

/**
 * The records that some claims refer to, as far as they are known. References are kept as they were written, so that the
 * thousandth line with one name costs a look into a map.
 */
public final class Referents {

    private final Map<String, UUID> outlets = new HashMap<>();
    private final Map<String, UUID> parties = new HashMap<>();
    private final Map<String, UUID> places = new HashMap<>();
    private final Map<String, UUID> events = new HashMap<>();
    private final Map<String, UUID> measures = new HashMap<>();
    private final Map<ArticleKey, PrintedArticle> articles = new HashMap<>();
    private final Map<UUID, MeasureFacts> measureFacts = new HashMap<>();
    private final Map<UUID, PartyKind> partyKinds = new HashMap<>();
    private final Map<UUID, Created> created = new HashMap<>();

    /** Notes all references of {@code claim}, as yet unresolved. */
    public void note(NewClaim claim) {
        note(measures, claim.measure());
        note(parties, claim.subject());
        note(parties, claim.counterparty());
        note(places, claim.place());
        note(events, claim.event());
        if (claim.attribution() != null) {
            for (NewLink link : claim.attribution()) {
                note(parties, link == null ? null : link.party());
            }
        }
        if (claim.article() != null) {
            articles.putIfAbsent(ArticleKey.of(claim.article()), null);
            note(outlets, claim.article().outlet());
        }
    }

    private static void note(Map<String, UUID> names, String name) {
        if (name != null && !name.isBlank() && !names.containsKey(name)) {
            names.put(name, null);
        }
    }

    /** The map of one kind: reference as written, to id or {@code null}. */
    public Map<String, UUID> names(Kind kind) {
        return switch (kind) {
            case OUTLET -> outlets;
            case PARTY -> parties;
            case MEASURE -> measures;
            case PLACE -> places;
            case EVENT -> events;
            case ARTICLE -> throw new IllegalArgumentException("articles are known by their keys");
        };
    }

    /** Takes the ids that {@code resolution} has, and what it created. */
    public void take(Resolution resolution) {
        for (Kind kind : Kind.NAMED) {
            names(kind).replaceAll((name, id) -> {
                if (id != null) {
                    return id;
                }
                UUID found = resolution.find(kind, name).orElse(null);
                if (found != null) {
                    resolution.created(kind, name).ifPresent(one -> created.put(found, one));
                }
                return found;
            });
        }
    }

    /** The articles by key, {@code null} for one that is not known yet. */
    public Map<ArticleKey, PrintedArticle> articles() {
        return articles;
    }

    /** Facts of the known measures. */
    public Map<UUID, MeasureFacts> measureFacts() {
        return measureFacts;
    }

    /** Kinds of the known parties. */
    public Map<UUID, PartyKind> partyKinds() {
        return partyKinds;
    }

    /** The created records by id; an entry is removed when it was added to an answer. */
    public Map<UUID, Created> created() {
        return created;
    }

    /** The id of a reference; {@code null} when it is {@code null} or unknown. */
    public UUID id(Kind kind, String reference) {
        return reference == null ? null : names(kind).get(reference);
    }

    /** The article; {@code null} when it is not known. */
    public PrintedArticle article(ArticleRef ref) {
        return ref == null ? null : articles.get(ArticleKey.of(ref));
    }

    /** Facts of the measure; {@code null} when it is not known. */
    public MeasureFacts measure(String reference) {
        UUID id = id(Kind.MEASURE, reference);
        return id == null ? null : measureFacts.get(id);
    }
}
