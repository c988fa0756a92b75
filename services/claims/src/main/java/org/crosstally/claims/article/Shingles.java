package org.crosstally.claims.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The runs of five words in a text, as 64-bit hashes: what two texts have in common when one was made from the other.
 * A word is a run of letters and digits, whatever its case. A shorter text is one shingle.
 */
record Shingles(Set<Long> hashes) {

    private static final int WORDS = 5;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Shingles of(String text) {
        String[] words =
                BETWEEN.split(BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst(""));
        Set<Long> hashes = new HashSet<>();
        int runs = Math.max(1, words.length - WORDS + 1);
        for (int first = 0; first < runs; first++) {
            long hash = 0;
            for (int i = first; i < Math.min(words.length, first + WORDS); i++) {
                hash = mix(hash ^ hash(words[i]));
            }
            hashes.add(hash);
        }
        return new Shingles(hashes);
    }

    /** Jaccard similarity: what both have, of what either has; 0 to 1. */
    double similarity(Shingles other) {
        long both = hashes.stream().filter(other.hashes::contains).count();
        return (double) both / (hashes.size() + other.hashes.size() - both);
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the input reaches every bit of the output. */
    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
