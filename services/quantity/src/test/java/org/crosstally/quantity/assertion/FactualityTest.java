package org.crosstally.quantity.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FactualityTest {

    @Test
    void aFigureWithoutAModalityIsMeantAsAFact() {
        assertThat(Factuality.of(null)).isEqualTo(Factuality.FACT);
    }

    @Test
    void whatIsYetToHappenIsAnOutlook() {
        assertThat(Arrays.stream(Modality.values()).filter(it -> Factuality.of(it) == Factuality.OUTLOOK))
                .containsExactly(Modality.PROJECTED, Modality.TARGET, Modality.CONDITIONAL);
    }

    @Test
    void anEstimateIsComparedWithAnObservation() {
        assertThat(Factuality.of(Modality.ESTIMATED)).isEqualTo(Factuality.of(Modality.OBSERVED));
        assertThat(Factuality.of(Modality.DENIED)).isNotEqualTo(Factuality.of(Modality.OBSERVED));
    }
}
