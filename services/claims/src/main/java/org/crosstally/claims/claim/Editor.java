package org.crosstally.claims.claim;

import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/**
 * Who changes a claim.
 *
 * @param anyones whether claims of other recorders may be changed as well
 */
record Editor(String subject, boolean anyones) {

    /**
     * Refuses a change of another recorder's claim.
     *
     * @throws ProblemException FORBIDDEN
     */
    void mustBeAllowed(String recorder) {
        if (!anyones && !subject.equals(recorder)) {
            throw new ProblemException(
                    ErrorCode.FORBIDDEN, "Only its recorder or a caller with the role reviewer may change this claim.");
        }
    }
}
