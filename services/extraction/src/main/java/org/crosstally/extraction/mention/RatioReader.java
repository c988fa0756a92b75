package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.crosstally.extraction.number.NumberReader;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;

/** Reads a share that is given by two numbers: three in four women, 9 in 10, seis de cada diez. */
final class RatioReader {

    private static final BigDecimal LARGEST_WORD = BigDecimal.TEN;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final NounPhrases nouns;

    RatioReader(Text text, NumberReader numbers, NounPhrases nouns) {
        this.nouns = nouns;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.numbers = numbers;
    }

    /** Three in four women: before the noun is read. */
    void ratio(Mention mention, int limit) {
        ParsedNumber whole = whole(mention, mention.number.to(), limit);
        boolean time = whole != null
                && whole.to() < limit
                && lexicon.at(Lexicon.Kind.CALENDAR, tokens, whole.to(), limit) != null;
        if (whole != null && !time) {
            take(mention, whole);
        }
    }

    /** Deux femmes sur trois: behind the noun, and no other noun behind the second number. */
    void ofNoun(Mention mention, int limit) {
        boolean counted = mention.nounTo == mention.to
                && mention.nounTo > mention.nounFrom
                && mention.number.form() == ParsedNumber.Form.WORDS;
        ParsedNumber whole = counted && !mention.isRange() ? whole(mention, mention.to, limit) : null;
        if (whole != null && nouns.read(whole.to(), limit, false) == null) {
            take(mention, whole);
            mention.unit = null;
        }
    }

    private ParsedNumber whole(Mention mention, int at, int limit) {
        ParsedNumber part = mention.number;
        Phrases.Match<String> of = at < limit ? lexicon.at(Lexicon.Kind.RATIO, tokens, at, limit) : null;
        if (of == null || of.end() >= limit || !part.isInteger() || part.scale() != null || part.vague()) {
            return null;
        }
        ParsedNumber whole = numbers.read(of.end(), limit);
        boolean share = whole != null
                && whole.form() == part.form()
                && whole.isInteger()
                && part.value().signum() > 0
                && part.value().compareTo(whole.value()) < 0
                && (isRound(whole)
                        || part.form() == ParsedNumber.Form.WORDS
                                && whole.value().compareTo(LARGEST_WORD) < 0);
        return share ? whole : null;
    }

    private static void take(Mention mention, ParsedNumber whole) {
        ParsedNumber part = mention.number;
        BigDecimal value = part.value().divide(whole.value(), MathContext.DECIMAL64);
        mention.number =
                new ParsedNumber(part.from(), whole.to(), value, value.precision(), null, ParsedNumber.Form.FRACTION);
        mention.extend(mention.from, whole.to());
        mention.rules.add("ratio");
    }

    /** 10, 100, 1000. */
    private static boolean isRound(ParsedNumber number) {
        return number.value().compareTo(BigDecimal.TEN) >= 0
                && number.value().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    }
}
