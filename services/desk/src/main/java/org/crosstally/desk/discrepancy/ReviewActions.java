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

/** The steps that are open to the visitor, and what their forms are filled with. */
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

    /** Who asks. */
    public Me me() {
        return context.me();
    }

    /** The step that was refused; {@code null} for none. */
    public RefusedStep refused() {
        return context.refused();
    }

    /** What editors made of it so far; never {@code null}. */
    public Review review() {
        return it.review() == null
                ? new Review(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                : it.review();
    }

    /** Whether the step of this name is open. */
    public boolean may(String method) {
        return it.allowedActions() != null && it.allowedActions().contains(Action.of(method));
    }

    /** Whether the visitor may ask an outlet for a correction: a reviewer may. */
    public boolean mayAsk() {
        return me().roles().contains("reviewer");
    }

    /** Whether it is the visitor's task. */
    public boolean mine() {
        return me().subject().equals(review().owner());
    }

    /** Whether the visitor proposed what somebody else has to sign off. */
    public boolean waitsForAnother() {
        return it.state() == DiscrepancyState.PROPOSED
                && me().fourEyes()
                && me().subject().equals(review().proposedBy());
    }

    /** What others did since the visitor began to write, oldest first. */
    public List<Event> meanwhile() {
        return refused() == null
                ? List.of()
                : context.events().stream()
                        .filter(event -> event.revision() > refused().form().revision && event.changes() != null)
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList();
    }

    /** Whether this step was tried and refused. */
    public boolean trying(String method) {
        return refused() != null && refused().action() == Action.of(method);
    }

    /** What was written for it as the reason. */
    public String wrote(String method) {
        if (!trying(method)) {
            return "";
        }
        String words = method.equals("dismiss")
                ? refused().form().rationale
                : refused().form().reason;
        return Objects.requireNonNullElse(words, "");
    }

    /** Whom and what was asked, as written. */
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

    /** Why something is none. */
    public List<DismissalReason> dismissals() {
        return List.of(DismissalReason.values());
    }

    /** A verdict in words. */
    public String say(Verdict verdict) {
        return switch (verdict) {
            case A_WRONG -> "A is wrong";
            case B_WRONG -> "B is wrong";
            case BOTH_WRONG -> "Both are wrong";
            case DIFFERENT_SCOPE -> "Both hold, of different things";
            case SUPERSEDED -> "The newer figure replaces the older";
            case SAME_ORIGIN -> "Both have one origin";
            case RANGE_STANDS -> "Nobody can know better: the range stands";
            case CANNOT_TELL -> "Cannot tell";
            case FALSE_POSITIVE -> "No discrepancy: false positive";
        };
    }

    /** A week from now, for a date field. */
    public String inAWeek() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    }
}
