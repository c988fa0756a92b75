package org.crosstally.claims.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "aldp, aldport, 0",
        "aldprt, aldport, 1",
        "aldpotr, aldport, 1",
        "aldxport, aldport, 1",
        "alport, aldport city, 1",
        "aldport city, aldport, 5",
        "xyz, aldport, 3"
    })
    void errorsAreCountedUpToTheBestBeginning(String typed, String name, int errors) {
        assertThat(TypingDistance.toBeginning(typed, name)).isEqualTo(errors);
    }
}
