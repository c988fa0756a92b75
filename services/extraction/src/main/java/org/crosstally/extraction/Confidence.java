package org.crosstally.extraction;

/**
 * How much a draft's traits speak for its value and unit, by our judgement: money names its unit itself, a unit copied from
 * a neighbour may be another's, a bare number has none. A figure to sort drafts by, no measured share and no probability.
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
