package org.crosstally.claims.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void caseAndPunctuationDoNotMatter() {
        Shingles a = Shingles.of("Over 125,000 casualties since early June, he said.");
        assertThat(a.similarity(Shingles.of("over 125 000 CASUALTIES since early June he said")))
                .isEqualTo(1.0);
    }

    @Test
    void aTextWithoutWordsAndAShortOneHaveOneShingle() {
        assertThat(Shingles.of("").hashes()).hasSize(1);
        assertThat(Shingles.of("one two").hashes()).hasSize(1);
    }

    @Test
    void orderMatters() {
        assertThat(Shingles.of("a b c d e").similarity(Shingles.of("e d c b a")))
                .isZero();
    }

    @Test
    void textsThatShareMoreThanHalfShareABandAndStrangersRarelyDo() {
        Random random = new Random(7);
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            String common = words(random, 300);
            String one = common + words(random, 80);
            String other = words(random, 80) + common;
            assertThat(Shingles.of(one).similarity(Shingles.of(other))).isBetween(0.5, 0.75);
            found += shareBand(one, other) ? 1 : 0;
            wrong += shareBand(one, words(random, 380)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(197);
        assertThat(wrong).isLessThanOrEqualTo(2);
    }

    private static boolean shareBand(String one, String other) {
        long[] a = MinHash.bands(Shingles.of(one));
        long[] b = MinHash.bands(Shingles.of(other));
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) {
                return true;
            }
        }
        return false;
    }

    private static String words(Random random, int count) {
        return Arrays.stream(random.ints(count, 0, 5000).toArray())
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
