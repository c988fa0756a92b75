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

/** What a form of the discrepancy's page sends; a field that a step has no use for is absent. */
public class StepForm {

    /** Revision that the editor saw. */
    @FormParam("revision")
    public int revision;

    /** Local address to go on to; the discrepancy's page when absent. */
    @FormParam("back")
    public String back;

    @FormParam("assignee")
    public String assignee;

    @FormParam("verdict")
    public Verdict verdict;

    @FormParam("rationale")
    public String rationale;

    /** Verdict and rationale as they stood when the editor began. */
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
     * Takes over what another editor changed meanwhile, field by field: where only one of the two changed a field, that
     * change stands; where both did, both texts are kept, one below the other, and the verdict stays mine.
     *
     * @param theirs as it stands now
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

    /** What a step of a batch brings along; {@code null} for a field that was left empty. */
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
