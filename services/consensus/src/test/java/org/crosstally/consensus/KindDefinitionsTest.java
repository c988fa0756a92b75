package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.Rule;
import org.junit.jupiter.api.Test;

class KindDefinitionsTest {

    private static final Set<Kind> CLASHES = EnumSet.of(
            Kind.VALUE_CONFLICT,
            Kind.SCALE_SLIP,
            Kind.UNIT_SLIP,
            Kind.RATE_PERIOD_SLIP,
            Kind.TRANSCRIPTION,
            Kind.MAGNITUDE,
            Kind.UNIT_OF_ANALYSIS);

    @Test
    void everyKindIsDefinedOnceBesideItsRules() {
        assertThat(Rules.all().stream().map(Rule::kind)).contains(Kind.values());
        assertThat(Rules.all().stream().map(Rule::definition).distinct()).hasSameSizeAs(Kind.values());
    }

    @Test
    void aQuoteThatIsNotFoundReplacesAllElseButAnEdit() {
        Set<Kind> expected = EnumSet.complementOf(EnumSet.of(Kind.QUOTE_NOT_FOUND, Kind.SILENT_EDIT));
        assertThat(Rules.definition(Kind.QUOTE_NOT_FOUND).replaces()).isEqualTo(expected);
    }

    @Test
    void aTranslationReplacesEveryClash() {
        assertThat(Rules.definition(Kind.TRANSLATION_DRIFT).replaces())
                .containsAll(CLASHES)
                .contains(Kind.QUALIFIER_DRIFT, Kind.MEASURE_DRIFT)
                .hasSize(CLASHES.size() + 2);
    }

    @Test
    void noKindReplacesItselfAndNoTwoReplaceEachOther() {
        for (Kind kind : Kind.values()) {
            Set<Kind> back = Rules.definition(kind).replaces().stream()
                    .filter(other -> Rules.definition(other).replaces().contains(kind))
                    .collect(Collectors.toSet());
            assertThat(back)
                    .as("kinds that %s replaces and that replace it", kind)
                    .isEmpty();
        }
    }
}
