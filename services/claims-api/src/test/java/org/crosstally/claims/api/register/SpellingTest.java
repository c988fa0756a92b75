package org.crosstally.claims.api.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void spellingsOfOneNameFoldAlike() {
        for (List<String> one : List.of(
                List.of("Zürich", "ZÜRICH", "zurich", "Zu\u0308rich", " Zürich\u00a0"),
                List.of("Straße", "STRASSE", "strasse"),
                List.of("The  Daily\tMeridian", "the daily meridian", "The Daily\u200b Meridian"),
                List.of("ﬁnance", "finance", "ＦＩＮＡＮＣＥ"))) {
            assertThat(one.stream().map(Spelling::folded).distinct())
                    .as(one.toString())
                    .hasSize(1);
        }
    }

    @Property
    void theShortWayOfPlainNamesLeadsWhereTheLongWayDoes(
            @ForAll @CharRange(from = ' ', to = '~') @Chars({'\t', 'é', 'ß', '\u00a0'}) @StringLength(max = 12)
                    String name) {
        assertThat(Spelling.folded(name)).isEqualTo(Spelling.thorough(name));
    }

    @Test
    void whatTellsNamesApartStays() {
        assertThat(Spelling.folded("A.P.")).isNotEqualTo(Spelling.folded("AP"));
        assertThat(Spelling.folded("कि")).isNotEqualTo(Spelling.folded("की"));
        assertThat(Spelling.folded(" \u200b\n")).isEmpty();
    }

    @Test
    void aNameIsKeptAsItIsSpelledWithoutBlanksThatNobodyMeant() {
        assertThat(Spelling.tidy("  Zürich \t am See\n")).isEqualTo("Zürich am See");
    }
}
