package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewClaimBuilder;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.article.ArticleContexts;

/** Fills fields of open drafts that are set for their whole article. What a draft has of its own is kept. */
@ApplicationScoped
class Inheritance {

    private static final ArticleContext NOTHING = new ArticleContext(null, null, null);

    private final ArticleContexts contexts;

    Inheritance(ArticleContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * Content with what it inherits.
     *
     * @param fields the inherited ones; empty for none
     */
    record Inherited(NewClaim content, List<String> fields) {}

    /** The contexts of the articles of those drafts that are open. */
    Map<UUID, ArticleContext> of(Collection<DraftRevision> drafts) {
        return contexts.of(drafts.stream()
                .filter(draft -> draft.state() == DraftState.OPEN)
                .map(DraftRevision::article)
                .distinct()
                .toList());
    }

    /**
     * Edited content without what the draft only inherits: a caller that read it sends it back, and it goes on to follow the article.
     *
     * @param context of its article; null for none
     */
    static NewClaim own(NewClaim edited, DraftRevision draft, ArticleContext context) {
        Inherited shown = content(draft, context, Ref::name);
        NewClaimBuilder own = NewClaimBuilder.builder(edited);
        if (shown.fields.contains("event") && shown.content.event().equals(edited.event())) {
            own.event(null);
        }
        if (shown.fields.contains("place") && shown.content.place().equals(edited.place())) {
            own.place(null);
        }
        if (shown.fields.contains("subject") && shown.content.subject().equals(edited.subject())) {
            own.subject(null);
        }
        return own.build();
    }

    /**
     * What a draft would be recorded as.
     *
     * @param context of its article; null for none
     * @param written how a reference is written: by name for people, by id to record it
     */
    static Inherited content(DraftRevision draft, ArticleContext context, Function<Ref, String> written) {
        NewClaim own = draft.content();
        ArticleContext set = context == null || draft.state() != DraftState.OPEN ? NOTHING : context;
        List<String> fields = new ArrayList<>();
        NewClaimBuilder content = NewClaimBuilder.builder(own);
        if (own.event() == null && set.event() != null) {
            content.event(written.apply(set.event()));
            fields.add("event");
        }
        if (own.place() == null && set.place() != null) {
            content.place(written.apply(set.place()));
            fields.add("place");
        }
        if (own.subject() == null && set.subject() != null) {
            content.subject(written.apply(set.subject()));
            fields.add("subject");
        }
        return new Inherited(fields.isEmpty() ? own : content.build(), fields);
    }
}
