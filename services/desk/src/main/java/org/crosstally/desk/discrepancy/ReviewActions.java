package org.crosstally.desk.discrepancy;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.desk.review.RefusedStep;

/** The steps that the visitor may take, and the content of their forms. */
@TemplateData
public final class ReviewActions {

    private final Discrepancy it;
    private final ReviewContext context;

    ReviewActions(Discrepancy it, ReviewContext context) {
        this.it = it;
        this.context = context;
    }

    /** The discrepancy. */
    public Discrepancy it() {
        return it;
    }

    /** The visitor. */
    public Me me() {
        return context.me();
    }

    /** The step that was refused; {@code null} for none. */
    public RefusedStep refused() {
        return context.refused();
    }

    /** The review so far; never {@code null}. */
    public Review review() {
        return it.review() == null
                ? new Review(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                : it.review();
    }

    /** Whether the visitor may take this step. */
    public boolean may(String method) {
        return it.allowedActions() != null && it.allowedActions().contains(Action.of(method));
    }

    /** Whether the visitor may request a correction; this needs the role reviewer. */
    public boolean mayAsk() {
        return me().roles().contains("reviewer");
    }

    /** Whether the discrepancy is assigned to the visitor. */
    public boolean mine() {
        return me().subject().equals(review().owner());
    }

    /** Whether the visitor proposed the verdict and another person has to sign it off. */
    public boolean waitsForAnother() {
        return it.state() == DiscrepancyState.PROPOSED
                && me().fourEyes()
                && me().subject().equals(review().proposedBy());
    }

    /** Steps of others since the visitor opened the form, oldest first. */
    public List<Event> meanwhile() {
        return refused() == null
                ? List.of()
                : context.events().stream()
                        .filter(event -> event.revision() > refused().form().revision && event.changes() != null)
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList();
    }

    /** Whether this step has just been refused. */
    public boolean trying(String method) {
        return refused() != null && refused().action() == Action.of(method);
    }

    /** The reason that the visitor wrote for it. */
    public String wrote(String method) {
        if (!trying(method)) {
            return "";
        }
        String words = method.equals("dismiss")
                ? refused().form().rationale
                : refused().form().reason;
        return Objects.requireNonNullElse(words, "");
    }

    /** Who was asked and what, as the visitor wrote it. */
    public String asked() {
        return trying("awaitSource") ? Objects.requireNonNullElse(refused().form().asked, "") : "";
    }

    /** The verdict that the form shows. */
    public Verdict verdictNow() {
        return trying("propose") ? refused().form().verdict : review().verdict();
    }

    /** The rationale that the form shows. */
    public String rationaleNow() {
        return Objects.requireNonNullElse(trying("propose") ? refused().form().rationale : review().rationale(), "");
    }

    /** All verdicts. */
    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    /** All reasons to dismiss. */
    public List<DismissalReason> dismissals() {
        return List.of(DismissalReason.values());
    }

    /** The label of a verdict. */
    public String say(Verdict verdict) {
        return switch (verdict) {
            case A_WRONG -> "A is wrong";
            case B_WRONG -> "B is wrong";
            case BOTH_WRONG -> "Both are wrong";
            case DIFFERENT_SCOPE -> "Both are right about different things";
            case SUPERSEDED -> "The newer figure replaces the older";
            case SAME_ORIGIN -> "Both have the same origin";
            case RANGE_STANDS -> "Not decidable: keep the range";
            case CANNOT_TELL -> "Cannot be decided";
            case FALSE_POSITIVE -> "False positive";
        };
    }

    /** A week from now, for a date field. */
    public String inAWeek() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    }
}
