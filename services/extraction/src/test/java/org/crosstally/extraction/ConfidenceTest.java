package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.crosstally.extraction.mention.Confidence;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void everyTraitHasItsCounts() {
        assertThat(Confidence.counts()).containsOnlyKeys(Confidence.Group.values());
        assertThat(Confidence.counts().values()).allSatisfy(traits -> {
            assertThat(traits).containsOnlyKeys(Confidence.Trait.values());
            assertThat(traits.values()).allSatisfy(count -> assertThat(count[0]).isBetween(0, count[1]));
        });
    }

    @Test
    void moneyIsTrustedMoreThanANumberWithoutAUnit() {
        assertThat(confidence("They paid $3 million."))
                .isGreaterThan(confidence("They paid more than 3 million in the end."));
    }

    @Test
    void theSharesAreThoseOfTheDevelopmentData() throws Exception {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        Map<Confidence.Group, Map<Confidence.Trait, int[]>> now =
                Calibration.count(SharedData.folder().orElseThrow());
        Confidence.counts()
                .forEach((group, traits) -> traits.forEach(
                        (trait, count) -> assertThat(share(now.get(group).get(trait)))
                                .as(trait + " " + group + " in confidence.txt; the main class Calibration counts again")
                                .isCloseTo(share(count), within(0.08))));
    }

    private static double share(int[] count) {
        return (count[0] + 1.0) / (count[1] + 2.0);
    }

    private static double confidence(String text) {
        return new Extractor()
                .extract(new Document(text, DateSpan.parse("2024-03-15"), "en", null))
                .get(0)
                .confidence();
    }
}
