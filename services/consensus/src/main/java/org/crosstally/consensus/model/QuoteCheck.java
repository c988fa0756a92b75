package org.crosstally.consensus.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a claim against its article: the quoted words must be in the article, and the number in the words. */
public final class QuoteCheck {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,'’\\u00a0\\u202f]\\p{Nd}+)*");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern OUTER_ZEROS = Pattern.compile("^0+|0+$");

    /** How a claim fails the check. */
    public enum Failure {
        /** The words are not in the article. */
        WORDS("the words are not in the article"),
        /** The number is not in the words. */
        NUMBER("the number is not in the words that are quoted for it");

        private final String text;

        Failure(String text) {
            this.text = text;
        }

        /** The test's name in a finding. */
        public String test() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The failure in words. */
        public String text() {
            return text;
        }
    }

    private QuoteCheck() {}

    /** Whether {@code claim} fails the check. Such a claim is compared with no other. */
    public static boolean fails(Assertion claim) {
        return of(claim).isPresent();
    }

    /** How {@code claim} fails the check; empty when it passes. */
    public static Optional<Failure> of(Assertion claim) {
        if (claim.evidence().check() == Evidence.Check.NOT_FOUND) {
            return Optional.of(Failure.WORDS);
        }
        return lacksNumber(claim) ? Optional.of(Failure.NUMBER) : Optional.empty();
    }

    /**
     * Whether the quoted words give numbers in digits and none is the figure's: by their digits, so that separators, decimal
     * commas and words of scale do not matter. A number that is written out is in no digits, and is left alone.
     */
    private static boolean lacksNumber(Assertion claim) {
        String words = claim.evidence().words();
        String text = claim.figure().printed().text();
        if (words == null
                || text == null
                || words.contains(text)
                || numbers(text).isEmpty()) {
            return false;
        }
        List<String> quoted = numbers(words);
        var printed = claim.figure().printed();
        List<String> own = Stream.of(
                        printed.value(),
                        printed.entailed().low(),
                        printed.entailed().high())
                .filter(Objects::nonNull)
                .map(BigDecimal::toPlainString)
                .map(QuoteCheck::digits)
                .toList();
        return !quoted.isEmpty()
                && quoted.stream().noneMatch(own::contains)
                && numbers(text).stream().noneMatch(quoted::contains);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(QuoteCheck::digits)
                .toList();
    }

    /** Significant digits, in the digits of ASCII: "125,000" and "0.125" are "125". */
    private static String digits(String number) {
        StringBuilder ascii = new StringBuilder();
        number.codePoints()
                .forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : ' '));
        String digits = NOT_A_DIGIT.matcher(ascii).replaceAll("");
        return OUTER_ZEROS.matcher(digits).replaceAll("");
    }
}
