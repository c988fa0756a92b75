package org.crosstally.claims.article;

import java.util.Arrays;

/**
 * Finds texts that may be alike without comparing all with all (Broder, 1997; banding after Leskovec, Rajaraman and
 * Ullman, Mining of Massive Datasets, chapter 3). 96 minimum hashes in 32 bands of 3: two texts of similarity s share a
 * band with probability 1 - (1 - s^3)^32, that is 99 % at 0.5 and 3 % at 0.1.
 */
final class MinHash {

    static final int BANDS = 32;
    private static final int ROWS = 3;

    private MinHash() {}

    /** One hash a band. */
    static long[] bands(Shingles shingles) {
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles.hashes()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], Shingles.mix(shingle ^ Shingles.mix(i)));
            }
        }
        long[] bands = new long[BANDS];
        for (int i = 0; i < least.length; i++) {
            bands[i / ROWS] = Shingles.mix(bands[i / ROWS] ^ least[i]);
        }
        return bands;
    }
}
