package org.crosstally.quantity.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedWordsTest {

    @Test
    void wordsStandInATextHoweverItsLinesAreBroken() {
        assertThat(PrintedWords.of("some 3,400\n people").have("3,400 people")).isTrue();
        assertThat(PrintedWords.of("of 3,400.").have("3,400")).isTrue();
    }

    @Test
    void aNumberDoesNotStandInALongerOne() {
        for (String longer : new String[] {"of 13,400", "of 3,400,000", "of 3,400.5", ""}) {
            assertThat(PrintedWords.of(longer).have("3,400")).as(longer).isFalse();
        }
    }

    @Test
    void aNumberIsFoundBehindALongerOneThatHasIt() {
        assertThat(PrintedWords.of("of 13,400 and then 3,400").have("3,400")).isTrue();
    }

    @Test
    void wordsThatAreNotOnRecordStandNowhere() {
        assertThat(PrintedWords.of("anything").have(null)).isFalse();
    }
}
