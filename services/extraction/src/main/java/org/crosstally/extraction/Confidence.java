package org.crosstally.extraction;

/**
 * How often drafts with the same traits were right in value and unit on the development half of NewsQuant. Measured by the
 * module's ReachTest; a figure to sort drafts by, no probability that a claim is true.
 */
final class Confidence {

    private Confidence() {}

    static double of(Mention mention) {
        if (mention.copied) {
            return 0.75;
        }
        if (mention.isBare()) {
            return 0.45;
        }
        if (mention.currency != null) {
            return 0.95;
        }
        return mention.nounTo > mention.nounFrom ? 0.8 : 0.92;
    }
}
