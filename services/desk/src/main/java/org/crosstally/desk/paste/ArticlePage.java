package org.crosstally.desk.paste;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.desk.peer.Refusal;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;

/**
 * An article with its drafts.
 *
 * @param duplicates articles whose text is nearly the same
 * @param open drafts that wait
 */
record ArticlePage(
        Article it,
        List<Article> duplicates,
        List<Lit> text,
        List<Line> drafts,
        long open,
        List<Stage> stages,
        List<Modality> modalities,
        List<TimeKind> timeKinds)
        implements TemplateInstance {

    /**
     * A draft and its form.
     *
     * @param number from 1, as beside the lit number
     * @param problem why the last attempt was refused; {@code null} for none
     */
    record Line(int number, Draft it, DraftForm form, Refusal.Problem problem) {

        /** Whether the form is to be shown: nobody has decided. */
        public boolean waits() {
            return it.state() == DraftState.OPEN;
        }

        /** Whether it was dropped and can be taken back. */
        public boolean dropped() {
            return it.state() == DraftState.DROPPED;
        }

        /** Measures it may be of, best first. */
        public List<String> measures() {
            return DraftForm.candidates(it, DraftForm.Kind.MEASURES).toList();
        }

        /** Parties whose figure it may be, best first. */
        public List<String> subjects() {
            return DraftForm.candidates(it, DraftForm.Kind.SUBJECTS).toList();
        }
    }

    static ArticlePage of(Article it, List<Article> duplicates, List<Draft> drafts, DraftForm.Refused refused) {
        List<Line> lines = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.state() == DraftState.SUPERSEDED) {
                continue;
            }
            boolean tried = refused != null && refused.draft().equals(draft.id());
            lines.add(new Line(
                    lines.size() + 1,
                    draft,
                    tried ? refused.form() : DraftForm.of(draft),
                    tried ? refused.problem() : null));
        }
        return new ArticlePage(
                it,
                duplicates,
                it.text() == null ? List.of() : Lit.up(it.text(), lines),
                lines,
                lines.stream().filter(Line::waits).count(),
                List.of(Stage.values()),
                List.of(Modality.values()),
                List.of(TimeKind.values()));
    }
}
