package org.crosstally.linking.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.linking.word.Token.Kind;

/** Splits a sentence into tokens. Words are split at hyphens, and at apostrophes where the language elides. */
public final class Tokens {

    private static final String NUMBER = "\\p{Nd}+(?:[.,\u00a0\u202f ]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?";
    private static final Pattern ELIDING =
            Pattern.compile("(" + NUMBER + ")|([\\p{L}\\p{M}]+)|([^\\s\\p{L}\\p{M}\\p{Nd}])");
    private static final Pattern JOINING = Pattern.compile(
            "(" + NUMBER + ")|([\\p{L}\\p{M}]+(?:['\u2019\u02bc][\\p{L}\\p{M}]+)*)|([^\\s\\p{L}\\p{M}\\p{Nd}])");

    private Tokens() {}

    /** The tokens of a sentence of a language, in their order. */
    public static List<Token> of(String sentence, String language) {
        Matcher matcher = (language.equals("uk") ? JOINING : ELIDING).matcher(sentence);
        List<Token> tokens = new ArrayList<>();
        while (matcher.find()) {
            Kind kind = matcher.group(1) != null
                    ? number(sentence, matcher)
                    : matcher.group(2) != null ? Kind.WORD : Kind.MARK;
            String printed = matcher.group();
            if (kind == Kind.MARK && isInsideWord(sentence, matcher)) {
                continue;
            }
            tokens.add(new Token(
                    printed.toLowerCase(Locale.ROOT).replace('\u2019', '\''),
                    Character.isUpperCase(printed.codePointAt(0)),
                    matcher.start(),
                    matcher.end(),
                    kind));
        }
        return tokens;
    }

    /** Digits of a name or a size are no number: F-35, M795, 155mm. */
    private static Kind number(String sentence, Matcher digits) {
        int before = digits.start() - 1;
        boolean joined = before >= 0 && Character.isLetter(sentence.charAt(before))
                || before > 0 && sentence.charAt(before) == '-' && Character.isLetter(sentence.charAt(before - 1))
                || digits.end() < sentence.length() && Character.isLetter(sentence.charAt(digits.end()));
        return joined ? Kind.WORD : Kind.NUMBER;
    }

    /** A hyphen or an apostrophe between letters or digits. */
    private static boolean isInsideWord(String sentence, Matcher mark) {
        return "-'\u2019\u2010\u2011".contains(mark.group())
                && mark.start() > 0
                && mark.end() < sentence.length()
                && Character.isLetterOrDigit(sentence.charAt(mark.start() - 1))
                && Character.isLetterOrDigit(sentence.charAt(mark.end()));
    }
}
