package org.crosstally.web.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "*"})
    void aCallerWhoKnowsTheRevisionMayChangeTheRecord(String ifMatch) {
        assertThatCode(() -> Preconditions.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "\"5\", \"6\""})
    void otherTagsAreRefusedWithBothTagsInTheDetail(String ifMatch) {
        Problem problem = refused(ifMatch);
        assertThat(problem.code()).isEqualTo(ErrorCode.STALE_REVISION);
        assertThat(problem.detail()).contains(ifMatch).contains("\"7\"");
    }

    @Test
    void withoutIfMatchTheChangeIsRefused() {
        assertThat(refused(null).code()).isEqualTo(ErrorCode.PRECONDITION_REQUIRED);
        assertThat(refused(" ").code()).isEqualTo(ErrorCode.PRECONDITION_REQUIRED);
    }

    @Test
    void theProblemListsWhatChangedSinceTheRevisionThatTheCallerKnows() {
        Problem.Changed change = new Problem.Changed("owner", null, "ada");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> Preconditions.check("\"3\"", 7, known -> known == 3 ? List.of(change) : List.of()));
        assertThat(refused.problem().changed()).containsExactly(change);
    }

    @Test
    void tagsWithoutOneKnownRevisionListNoChanges() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> Preconditions.check("\"3\", \"4\"", 7, known -> {
                    throw new AssertionError("asked for changes since " + known);
                }));
        assertThat(refused.problem().changed()).isEmpty();
    }

    private static Problem refused(String ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> Preconditions.check(ifMatch, 7))
                .problem();
    }
}
