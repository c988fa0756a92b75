package org.crosstally.claims.claim;

import static org.crosstally.claims.api.claim.ClaimState.DISPUTED;
import static org.crosstally.claims.api.claim.ClaimState.DRAFT;
import static org.crosstally.claims.api.claim.ClaimState.RECORDED;
import static org.crosstally.claims.api.claim.ClaimState.RETRACTED;
import static org.crosstally.claims.api.claim.ClaimState.VERIFIED;

import java.util.Set;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The steps that change a claim's state, and the states each is open in. */
enum ClaimSteps {
    VERIFY(VERIFIED, Set.of(DRAFT, RECORDED, DISPUTED)),
    DISPUTE(DISPUTED, Set.of(DRAFT, RECORDED, VERIFIED)),
    RETRACT(RETRACTED, Set.of(DRAFT, RECORDED, VERIFIED, DISPUTED)),
    RESTORE(RECORDED, Set.of(RETRACTED, DISPUTED, VERIFIED)),
    REVISE(RECORDED, Set.of(DRAFT, RECORDED, VERIFIED, DISPUTED));

    private final ClaimState to;
    private final Set<ClaimState> from;

    ClaimSteps(ClaimState to, Set<ClaimState> from) {
        this.to = to;
        this.from = from;
    }

    /** The state after the step. */
    ClaimState to() {
        return to;
    }

    /**
     * Refuses the step where it is not open.
     *
     * @throws ProblemException WRONG_STATE
     */
    void mustBeOpen(ClaimState state) {
        if (!from.contains(state)) {
            throw new ProblemException(
                    ErrorCode.WRONG_STATE,
                    "The claim is " + state + ". This step requires one of the states "
                            + from.stream().sorted().map(Enum::name).collect(java.util.stream.Collectors.joining(", "))
                            + ".");
        }
    }
}
