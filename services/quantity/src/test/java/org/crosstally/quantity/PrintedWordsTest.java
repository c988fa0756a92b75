package org.crosstally.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedWordsTest {

    @Test
    void wordsStandInATextHoweverItsLinesAreBroken() {
        assertThat(PrintedWords.standIn("some 3,400\n people", "3,400 people")).isTrue();
        assertThat(PrintedWords.standIn("of 3,400.", "3,400")).isTrue();
    }

    @Test
    void aNumberDoesNotStandInALongerOne() {
        for (String longer : new String[] {"of 13,400", "of 3,400,000", "of 3,400.5", ""}) {
            assertThat(PrintedWords.standIn(longer, "3,400")).as(longer).isFalse();
        }
    }

    @Test
    void wordsThatAreNotOnRecordStandNowhere() {
        assertThat(PrintedWords.standIn("anything", null)).isFalse();
    }
}
