package org.crosstally.desk.review;

import static org.crosstally.desk.page.EmptyParameters.text;
import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Review;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.desk.page.DateParameter;

/** The form of a step on a discrepancy; fields that the step does not use are absent. */
public class StepForm {

    /** Revision that the editor saw. */
    @FormParam("revision")
    public int revision;

    /** The path to redirect to; the discrepancy's page when absent. */
    @FormParam("back")
    public String back;

    @FormParam("assignee")
    public String assignee;

    @FormParam("verdict")
    public Verdict verdict;

    @FormParam("rationale")
    public String rationale;

    /** Verdict and rationale when the form was opened. */
    @FormParam("baseVerdict")
    public Verdict baseVerdict;

    @FormParam("baseRationale")
    public String baseRationale;

    @FormParam("reason")
    public String reason;

    @FormParam("until")
    public String until;

    @FormParam("untilNewClaim")
    public boolean untilNewClaim;

    @FormParam("asked")
    public String asked;

    @FormParam("dismissal")
    public DismissalReason dismissal;

    /**
     * Merges the changes of another editor, field by field: where only one of the two changed a field, that change is kept.
     * Where both changed the rationale, it gets both texts, theirs first; the verdict stays mine.
     *
     * @param theirs the present review; {@code null} for none
     */
    void mergeWith(Review theirs) {
        Verdict theirVerdict = theirs == null ? null : theirs.verdict();
        String theirWords = text(theirs == null ? null : theirs.rationale());
        String mine = text(rationale);
        String base = text(baseRationale);
        if (Objects.equals(verdict, baseVerdict)) {
            verdict = theirVerdict;
        }
        if (mine.equals(base)) {
            rationale = theirWords;
        } else if (!theirWords.equals(base) && !theirWords.equals(mine)) {
            rationale = theirWords + "\n\n" + mine;
        }
        baseVerdict = theirVerdict;
        baseRationale = theirWords;
    }

    /** The content of a step in a batch; {@code null} for an empty field. */
    StepContent content() {
        String written = textOrNull(rationale);
        return new StepContent(
                null,
                verdict,
                written,
                written == null ? textOrNull(reason) : written,
                DateParameter.endOfDay(until),
                untilNewClaim ? true : null,
                null,
                dismissal);
    }
}
