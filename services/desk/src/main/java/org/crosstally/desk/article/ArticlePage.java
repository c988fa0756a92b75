package org.crosstally.desk.article;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;

/**
 * An article with its drafts.
 *
 * @param context what the whole article is about
 * @param duplicates articles with nearly the same text
 * @param open number of undecided drafts
 */
record ArticlePage(
        Article it,
        ContextForm context,
        List<Article> duplicates,
        List<TextSegment> text,
        List<DraftView> drafts,
        long open,
        List<Stage> stages,
        List<Modality> modalities,
        List<TimeKind> timeKinds)
        implements TemplateInstance {

    static ArticlePage of(Article it, List<Article> duplicates, List<Draft> drafts, DraftForm.Refused refused) {
        List<DraftView> lines = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.state() == DraftState.SUPERSEDED) {
                continue;
            }
            boolean tried = refused != null && refused.draft().equals(draft.id());
            lines.add(new DraftView(
                    lines.size() + 1,
                    draft,
                    tried ? refused.form() : DraftForm.of(draft),
                    tried ? refused.problem() : null));
        }
        return new ArticlePage(
                it,
                ContextForm.of(it),
                duplicates,
                it.text() == null ? List.of() : TextSegment.split(it.text(), lines),
                lines,
                lines.stream().filter(DraftView::waits).count(),
                List.of(Stage.values()),
                List.of(Modality.values()),
                List.of(TimeKind.values()));
    }
}
