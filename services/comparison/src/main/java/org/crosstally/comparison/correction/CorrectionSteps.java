package org.crosstally.comparison.correction;

import static org.crosstally.comparison.api.correction.CorrectionState.ACKNOWLEDGED;
import static org.crosstally.comparison.api.correction.CorrectionState.FIXED_UPSTREAM;
import static org.crosstally.comparison.api.correction.CorrectionState.OPEN;
import static org.crosstally.comparison.api.correction.CorrectionState.REFUSED;
import static org.crosstally.comparison.api.correction.CorrectionState.REPORTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crosstally.comparison.api.correction.CorrectionState;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.web.access.Role;

/** Which step leads from where to where. */
enum CorrectionSteps {
    report(REPORTED, EnumSet.of(OPEN, REPORTED, REFUSED)),
    acknowledge(ACKNOWLEDGED, EnumSet.of(REPORTED)),
    refuse(REFUSED, EnumSet.of(REPORTED, ACKNOWLEDGED)),
    fix(FIXED_UPSTREAM, EnumSet.of(OPEN, REPORTED, ACKNOWLEDGED, REFUSED)),
    reopen(OPEN, EnumSet.of(FIXED_UPSTREAM, REFUSED));

    final CorrectionState to;
    final Set<CorrectionState> from;

    CorrectionSteps(CorrectionState to, Set<CorrectionState> from) {
        this.to = to;
        this.from = from;
    }

    /** Names of the steps that are open to {@code person}. */
    static List<String> allowed(CorrectionState state, Person person) {
        if (!person.is(Role.REVIEWER)) {
            return List.of();
        }
        return EnumSet.allOf(CorrectionSteps.class).stream()
                .filter(step -> step.from.contains(state))
                .map(Enum::name)
                .toList();
    }
}
