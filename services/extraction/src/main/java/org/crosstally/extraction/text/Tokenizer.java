package org.crosstally.extraction.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosstally.quantity.assertion.Ambiguity;

/** Cuts a text into words, numbers and signs in one pass, by the separators and abbreviations of a language. */
final class Tokenizer {

    private static final String CLOSERS = "\"”’')]»";

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private Ambiguity ambiguity;
    private Token.Gap gap = Token.Gap.PARAGRAPH;

    Tokenizer(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isSpace(point)) {
                space();
            } else if (Character.isDigit(text.charAt(at))) {
                number();
            } else if (point == '.' && decimalPoint()) {
                number();
            } else if (Character.isLetter(point)) {
                word();
            } else if (possessive()) {
                add(Token.Kind.WORD, at + 2, null);
            } else {
                sign(point);
            }
        }
        return tokens;
    }

    /** The key under which a word stands in the lexicon. */
    static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        int last = lower.length() - 1;
        return last > 0 && lower.charAt(last) == '.' && lower.indexOf('.') == last ? lower.substring(0, last) : lower;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }

    private void space() {
        int lines = 0;
        boolean carriage = false;
        while (at < text.length() && isSpace(text.charAt(at))) {
            char c = text.charAt(at++);
            lines += (c == '\n' && !carriage) || c == '\r' || c == '\u2029' ? 1 : 0;
            carriage = c == '\r';
        }
        gap = lines == 0 ? Token.Gap.SPACE : lines == 1 ? Token.Gap.LINE : Token.Gap.PARAGRAPH;
        if (tokens.isEmpty()) {
            gap = Token.Gap.PARAGRAPH;
        }
    }

    private void add(Token.Kind kind, int end, BigDecimal value) {
        String raw = text.substring(at, end);
        boolean word = kind == Token.Kind.WORD;
        String lower = word ? lower(raw) : raw;
        Word known = word ? vocabulary.word(lower) : Word.UNKNOWN;
        tokens.add(new Token(kind, at, end, raw, lower, gap, known, value, ambiguity));
        gap = Token.Gap.NONE;
        at = end;
    }

    private void sign(int point) {
        BigDecimal vulgar = NumberLiteral.vulgar(point);
        add(vulgar == null ? Token.Kind.SIGN : Token.Kind.NUMBER, at + Character.charCount(point), vulgar);
    }

    private boolean decimalPoint() {
        boolean fresh =
                gap != Token.Gap.NONE || tokens.isEmpty() || tokens.get(tokens.size() - 1).kind == Token.Kind.SIGN;
        return fresh && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void number() {
        NumberLiteral literal = NumberLiteral.read(text, at, vocabulary, blanksMayGroup());
        if (literal.triple()) {
            // A date such as 2.10.2019 is three numbers, not one.
            int first = text.indexOf('.', at);
            int second = text.indexOf('.', first + 1);
            add(Token.Kind.NUMBER, first, NumberLiteral.integer(text, at, first));
            add(Token.Kind.SIGN, first + 1, null);
            add(Token.Kind.NUMBER, second, NumberLiteral.integer(text, at, second));
            add(Token.Kind.SIGN, second + 1, null);
            add(Token.Kind.NUMBER, literal.end(), NumberLiteral.integer(text, at, literal.end()));
        } else {
            boolean name = !tokens.isEmpty() && tokens.get(tokens.size() - 1).capital && gap != Token.Gap.PARAGRAPH;
            ambiguity = literal.ambiguity() == Ambiguity.BLANK_IN_NUMBER && !name ? null : literal.ambiguity();
            add(literal.value() == null ? Token.Kind.OPAQUE : Token.Kind.NUMBER, literal.end(), literal.value());
            ambiguity = null;
        }
    }

    /** Not behind a month or a word that a number names: May 12 300 people came, room 12 300 guests. */
    private boolean blanksMayGroup() {
        Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return before == null || before.word.month == 0 && !before.is(Tag.DESIGNATOR) && !before.isNumber();
    }

    private void word() {
        if (address()) {
            int end = at;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            add(Token.Kind.OPAQUE, end, null);
            return;
        }
        int end = letters(at);
        if (end - at == 1
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && Character.isLetter(text.charAt(end + 1))) {
            int dotted = dotted(end);
            if (dotted > 0) {
                add(Token.Kind.WORD, dotted, null);
                return;
            }
        }
        if (end < text.length() - 1 && isApostrophe(text.charAt(end)) && Character.isLetter(text.charAt(end + 1))) {
            end = apostrophe(end);
        } else if (elidesNumber(end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '.' && takesPoint(end)) {
            end++;
        }
        add(Token.Kind.WORD, end, null);
    }

    /** The 's of a possessive: a word of its own behind the noun. */
    private boolean possessive() {
        return isApostrophe(text.charAt(at))
                && gap == Token.Gap.NONE
                && !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isWord()
                && at + 1 < text.length()
                && Character.toLowerCase(text.charAt(at + 1)) == 's'
                && letters(at + 1) == at + 2;
    }

    private int letters(int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean mark = Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK;
            if (!Character.isLetter(point) && !mark) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** U.S., a.m.: single letters with points; 0 when what follows is a word of more letters. */
    private int dotted(int end) {
        int to = end;
        while (to + 1 < text.length() && text.charAt(to) == '.' && Character.isLetter(text.charAt(to + 1))) {
            if (to + 2 < text.length() && Character.isLetter(text.charAt(to + 2))) {
                return to == end ? 0 : to + 1;
            }
            to += 2;
        }
        return to < text.length() && text.charAt(to) == '.' ? to + 1 : to;
    }

    /** dell'1,9 per cento, d'1,3 million; the last word of a phrase may be so elided too. */
    private boolean elidesNumber(int end) {
        boolean elided = end < text.length()
                && isApostrophe(text.charAt(end))
                && vocabulary.elisions.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
        return elided && (end + 1 == text.length() || Character.isDigit(text.charAt(end + 1)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** Parts "ministry's" before the apostrophe and "l'armée" behind it; keeps "don't" whole. */
    private int apostrophe(int end) {
        String head = text.substring(at, end).toLowerCase(Locale.ROOT);
        if (vocabulary.elisions.contains(head)) {
            return end + 1;
        }
        int tail = letters(end + 1);
        boolean possessive = tail == end + 2 && Character.toLowerCase(text.charAt(end + 1)) == 's';
        return possessive ? end : tail;
    }

    private boolean takesPoint(int end) {
        boolean initial = end - at == 1
                && Character.isUpperCase(text.charAt(at))
                && end + 1 < text.length()
                && isSpace(text.charAt(end + 1))
                && gap != Token.Gap.NONE;
        return initial
                || vocabulary
                        .word(text.substring(at, end).toLowerCase(Locale.ROOT))
                        .is(Tag.ABBREVIATION);
    }

    private boolean address() {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }
}
