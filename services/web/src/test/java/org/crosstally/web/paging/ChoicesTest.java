package org.crosstally.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Map<String, Integer> CHOICES = Map.of("one", 1, "two", 2);

    @Test
    void aParameterThatIsNotGivenHasItsDefault() {
        assertThat(Choices.one("sort", null, CHOICES, 7)).isEqualTo(7);
        assertThat(Choices.several("facets", null, CHOICES)).isEmpty();
        assertThat(Choices.several("facets", " ", CHOICES)).isEmpty();
    }

    @Test
    void aListKeepsItsOrderAndLeavesRepetitionsOut() {
        assertThat(Choices.several("facets", " two, one,two", CHOICES)).containsExactly(2, 1);
    }

    @Test
    void anUnknownValueIsRefusedWithTheAllowedOnes() {
        assertThatThrownBy(() -> Choices.several("facets", "one,three", CHOICES))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(ErrorCode.BAD_PARAMETER);
                    assertThat(refused.problem().errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.pointer()).isEqualTo("facets"));
                    assertThat(refused.problem().detail())
                            .isEqualTo("`facets` has the value `three`. Allowed: one, two.");
                });
    }
}
