package org.crosstally.comparison.workflow;

import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.ASSIGNED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.AWAITING_SOURCE;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.CLOSED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.DISMISSED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.OPEN;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.PROPOSED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.PUBLISHED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.REGRESSED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.RESOLVED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.RESOLVED_BUT_CHANGED;
import static org.crosstally.comparison.api.discrepancy.DiscrepancyState.SNOOZED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.web.access.Login;
import org.crosstally.web.access.Role;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;

/** Who may take which step, and when. The one place that decides it: what is listed is allowed, what is not is refused. */
@ApplicationScoped
public class Policy {

    private static final Set<DiscrepancyState> AT_WORK =
            EnumSet.of(OPEN, ASSIGNED, PROPOSED, AWAITING_SOURCE, SNOOZED, REGRESSED, RESOLVED_BUT_CHANGED);

    /** The least role of a step, and the states it starts from. */
    private record Terms(Role role, Set<DiscrepancyState> from) {}

    private static final Map<Action, Terms> TERMS = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.ASSIGN, new Terms(Role.REVIEWER, AT_WORK)),
            Map.entry(Action.UNASSIGN, new Terms(Role.REVIEWER, AT_WORK)),
            Map.entry(Action.PROPOSE, new Terms(Role.REVIEWER, AT_WORK)),
            Map.entry(Action.SIGN_OFF, new Terms(Role.EDITOR, EnumSet.of(PROPOSED))),
            Map.entry(Action.REJECT, new Terms(Role.EDITOR, EnumSet.of(PROPOSED))),
            Map.entry(Action.PUBLISH, new Terms(Role.EDITOR, EnumSet.of(RESOLVED))),
            Map.entry(
                    Action.SNOOZE,
                    new Terms(
                            Role.REVIEWER,
                            EnumSet.of(OPEN, ASSIGNED, REGRESSED, RESOLVED_BUT_CHANGED, AWAITING_SOURCE))),
            Map.entry(Action.WAKE, new Terms(Role.REVIEWER, EnumSet.of(SNOOZED, AWAITING_SOURCE))),
            Map.entry(
                    Action.AWAIT_SOURCE,
                    new Terms(Role.REVIEWER, EnumSet.of(OPEN, ASSIGNED, REGRESSED, RESOLVED_BUT_CHANGED, SNOOZED))),
            Map.entry(Action.DISMISS, new Terms(Role.EDITOR, AT_WORK)),
            Map.entry(Action.REOPEN, new Terms(Role.EDITOR, EnumSet.of(RESOLVED, PUBLISHED, DISMISSED, CLOSED))),
            Map.entry(Action.UNDO, new Terms(Role.REVIEWER, EnumSet.allOf(DiscrepancyState.class))),
            Map.entry(Action.COMMENT, new Terms(Role.REVIEWER, EnumSet.allOf(DiscrepancyState.class)))));

    private final boolean fourEyes;

    Policy(ReviewConfig config, Login login) {
        // Without a login all persons look the same: a second pair of eyes would stop every verdict.
        fourEyes = config.fourEyes().orElse(login.isRequired());
    }

    /** Whether a verdict is signed off by another person than proposed it. */
    public boolean fourEyes() {
        return fourEyes;
    }

    /** What {@code person} may do with a discrepancy that stands so. */
    public List<Action> allowed(ReviewState standing, Person person) {
        return Arrays.stream(Action.values())
                .filter(action -> refusal(action, standing, person) == null)
                .toList();
    }

    /** Why {@code person} may not take the step; null when they may. */
    public Problem refusal(Action action, ReviewState standing, Person person) {
        Problem role = roleRefusal(action, person);
        if (role != null) {
            return role;
        }
        if (!TERMS.get(action).from.contains(standing.state())) {
            return Problem.of(
                    ErrorCode.WRONG_STATE,
                    "A discrepancy that is " + standing.state() + " cannot take the step `" + action.method() + "`.");
        }
        return switch (action) {
            case UNASSIGN ->
                standing.review().owner() == null
                        ? Problem.of(ErrorCode.WRONG_STATE, "The discrepancy is not assigned to anyone.")
                        : null;
            case SIGN_OFF ->
                fourEyes && Objects.equals(standing.review().proposedBy(), person.name())
                        ? Problem.of(
                                ErrorCode.FOUR_EYES, "You proposed this verdict, so another editor has to sign it off.")
                        : null;
            case UNDO -> undo(standing, person);
            default -> null;
        };
    }

    /** Why the caller's role does not allow the step whatever the state; null when it does. */
    public Problem roleRefusal(Action action, Person person) {
        Role role = TERMS.get(action).role;
        return person.is(role)
                ? null
                : Problem.of(
                        ErrorCode.FORBIDDEN,
                        "The step `" + action.method() + "` requires the role " + role.code() + ".");
    }

    private static Problem undo(ReviewState standing, Person person) {
        if (standing.lastStep() == null) {
            return Problem.of(
                    ErrorCode.WRONG_STATE, "There is no step to undo, or the claims have changed since the last step.");
        }
        return person.is(Role.EDITOR) || person.name().equals(standing.lastStepBy())
                ? null
                : Problem.of(ErrorCode.FORBIDDEN, "Only the person who took the last step, or an editor, can undo it.");
    }
}
