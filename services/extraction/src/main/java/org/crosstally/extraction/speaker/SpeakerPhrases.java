package org.crosstally.extraction.speaker;

import java.util.List;
import java.util.Locale;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** The noun phrases around a word of saying that may be its speaker: where they begin and end, and whether they can speak. */
final class SpeakerPhrases {

    private static final int LONGEST_SUBJECT = 14;
    private static final int LONGEST_APPOSITION = 30;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Quotations quotations;

    SpeakerPhrases(Text text, Quotations quotations) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.quotations = quotations;
    }

    /** From a head to the left, to the first token of its noun phrase. */
    int walk(int head, int from) {
        if (tokens.get(head).is(Tag.PERSON)) {
            return head;
        }
        int start = head + 1;
        for (int i = head; i >= from && i > head - LONGEST_SUBJECT; i--) {
            Token token = tokens.get(i);
            if (i < head && tokens.get(i + 1).gap.ordinal() > Token.Gap.LINE.ordinal()) {
                break;
            }
            if (token.is(Tag.DETERMINER) && !token.is(Tag.CONJUNCTION)) {
                boolean inner = i > from && lexicon.has(WordList.INNER, tokens.get(i - 1).lower);
                start = i;
                if (!inner && !lexicon.has(WordList.INNER, token.lower)) {
                    break;
                }
                continue;
            }
            boolean joint = i < head
                    && (lexicon.has(WordList.INNER, token.lower)
                            || (lexicon.has(WordList.AND, token.lower) && tokens.get(i + 1).capital)
                            || token.isHyphen()
                            || token.is('.') && !token.glued()
                            || token.isPossessive()
                            || token.is('&'));
            if (joint) {
                continue;
            }
            boolean adjective = i < head && i > from && token.is(Tag.ADVERB) && tokens.get(i - 1).capital;
            boolean noun = token.isWord() && (token.capital || adjective || nominal(token)) && !token.is(Tag.PRONOUN);
            if (!noun || opensTime(i, from)) {
                break;
            }
            start = i;
        }
        return start;
    }

    /** Whether a weekday stands there that opens the sentence and is no part of a name: "Tuesday police said". */
    private boolean opensTime(int i, int from) {
        Token token = tokens.get(i);
        boolean follows = i > from && tokens.get(i - 1).is(Tag.DETERMINER);
        return token.word.weekday > 0 && (!follows || !tokens.get(i + 1).capital);
    }

    boolean nominal(Token token) {
        return token.is(Tag.SPEAKER)
                || token.is(Tag.SOURCE)
                || token.is(Tag.TITLE)
                || token.is(Tag.MEDIUM)
                || !(token.is(Tag.STOP)
                        || token.is(Tag.PREPOSITION)
                        || token.is(Tag.CONJUNCTION)
                        || token.is(Tag.AUXILIARY)
                        || token.is(Tag.VERB)
                        || token.is(Tag.NEGATION)
                        || token.is(Tag.ADVERB)
                        || token.is(Tag.NO_SPEAKER)
                        || token.word.cue != null
                        || lexicon.ends(WordList.VERB_ENDING, token.lower));
    }

    /** Whether the words may be a speaker: a name, a body, a document, a person's pronoun. */
    boolean speaks(int from, int to) {
        Token head = tokens.get(to - 1);
        if (head.word.isNumeral() || isCounted(from, to)) {
            return false;
        }
        if (to - from == 1) {
            return single(head);
        }
        int first = tokens.get(from).is(Tag.DETERMINER) ? from + 1 : from;
        if (tokens.get(first).is(Tag.NO_SPEAKER) && !tokens.get(first).capital) {
            return false;
        }
        int last = to - 1;
        for (int i = first + 1; lexicon.headLast && i < to; i++) {
            if (lexicon.has(WordList.INNER, tokens.get(i).lower)) {
                last = i - 1;
                break;
            }
        }
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean opens = i == from && token.is(Tag.DETERMINER);
            boolean mayHead = !lexicon.headLast || i == first || i == last || i == to - 1;
            if (mayHead && (token.is(Tag.SPEAKER) || token.is(Tag.SOURCE) || token.is(Tag.TITLE))
                    || (token.capital && !opens && isName(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean single(Token head) {
        if (head.is(Tag.NO_SPEAKER)) {
            return false;
        }
        return head.is(Tag.PERSON)
                || head.is(Tag.SPEAKER)
                || head.is(Tag.TITLE) && !lexicon.headLast
                || (head.is(Tag.SOURCE) && (head.lower.endsWith("s") || !lexicon.headLast))
                || head.capital && isName(head) && !head.is(Tag.DETERMINER) && head.word.month == 0;
    }

    /** Whether a word with a capital may be a name: it is no small word at a sentence's start. */
    static boolean isName(Token token) {
        return !token.is(Tag.PREPOSITION)
                && !token.is(Tag.CONJUNCTION)
                && !token.is(Tag.ADVERB)
                && !token.is(Tag.AUXILIARY)
                && !token.is(Tag.NO_SPEAKER)
                && token.word.weekday == 0;
    }

    /** "52 percent of voters", "812 adults": those who were asked speak for nobody. */
    private boolean isCounted(int from, int to) {
        if (!tokens.get(to - 1).is(Tag.POLLED)) {
            return false;
        }
        for (int i = Math.max(0, from - 2); i < to; i++) {
            Token token = tokens.get(i);
            if (token.isNumber() || token.is('%') || token.word.number != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a body speaks that can count: the ministry, the WHO. */
    boolean isBody(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean letters = token.text.length() > 1
                    && token.text.length() < 7
                    && token.text.equals(token.text.toUpperCase(Locale.ROOT))
                    && token.isWord();
            if (letters || token.is(Tag.SPEAKER) && !token.is(Tag.PERSON) && !token.is(Tag.POLLED)) {
                return true;
            }
        }
        return false;
    }

    boolean named(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).capital && !tokens.get(i).is(Tag.DETERMINER)) {
                return true;
            }
        }
        return tokens.get(to - 1).is(Tag.SPEAKER) || tokens.get(to - 1).is(Tag.TITLE);
    }

    /** Behind the noun phrase that begins at a token. */
    int right(int from, int limit) {
        if (from < limit && tokens.get(from).is(Tag.PERSON) && !tokens.get(from).is(Tag.DETERMINER)) {
            return from + 1;
        }
        int end = from;
        boolean noun = false;
        boolean document = false;
        for (int i = from; i < limit && i < from + LONGEST_SUBJECT; i++) {
            Token token = tokens.get(i);
            boolean author = document
                    && i + 1 < limit
                    && token.isWord()
                    && lexicon.has(WordList.AUTHOR, tokens.get(i + 1).lower);
            boolean joint = lexicon.has(WordList.INNER, token.lower)
                    || (lexicon.has(WordList.AND, token.lower) && i + 1 < limit && tokens.get(i + 1).capital)
                    || token.isHyphen()
                    || token.isPossessive()
                    || token.is('&')
                    || author
                    || document && lexicon.has(WordList.AUTHOR, token.lower)
                    || token.is('.') && token.glued();
            if (joint && i > from) {
                continue;
            }
            boolean opener = token.is(Tag.DETERMINER) && !token.is(Tag.CONJUNCTION);
            boolean fits = token.isWord()
                    && (opener || token.capital || nominal(token) && !token.word.isNumeral())
                    && quotations.of(i) < 0;
            boolean verb = lexicon.nounsCapital && noun && !token.capital && !opener && !inner(i - 1);
            if (!fits || verb || opener && noun && lexicon.nounsCapital && !lexicon.has(WordList.INNER, token.lower)) {
                break;
            }
            noun = !opener && (!lexicon.nounsCapital || token.capital);
            document |= token.is(Tag.SOURCE) || token.is(Tag.MEDIUM);
            end = i + 1;
        }
        while (end > from && tokens.get(end - 1).is(Tag.DETERMINER)) {
            end--;
        }
        return end;
    }

    private boolean inner(int i) {
        return lexicon.has(WordList.INNER, tokens.get(i).lower) || tokens.get(i).is(Tag.DETERMINER);
    }

    /** Over words between a verb of saying and its subject: on Tuesday, today, on Twitter, in a statement. */
    int skipAside(int from, int limit) {
        int at = from;
        while (at < limit) {
            int next = aside(at, limit);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int aside(int at, int limit) {
        Token token = tokens.get(at);
        Phrases.Match<String> day = lexicon.at(Lexicon.Kind.DAY, tokens, at, limit);
        if (day != null) {
            return day.end();
        }
        Phrases.Match<String> back = lexicon.bareGenitive ? lexicon.at(Lexicon.Kind.BACK, tokens, at, limit) : null;
        if (back != null) {
            return back.end();
        }
        if (token.is(Tag.ADVERB) || token.word.weekday > 0) {
            return at + 1;
        }
        boolean preposition = token.is(Tag.PREPOSITION) || lexicon.has(WordList.SAID_IN, token.lower);
        int noun = at + (preposition ? 1 : 0);
        while (noun < limit && tokens.get(noun).is(Tag.DETERMINER)) {
            noun++;
        }
        if (noun == limit || noun == at) {
            return at;
        }
        if (tokens.get(noun).word.weekday > 0) {
            return noun + 1;
        }
        if (preposition && tokens.get(noun).isNumber()) {
            return dated(noun, limit, at);
        }
        for (int i = noun;
                preposition && i < limit && i < noun + 3 && tokens.get(i).isWord();
                i++) {
            if (tokens.get(i).is(Tag.MEDIUM)) {
                return i + 1;
            }
            if (tokens.get(i).is(Tag.SPEAKER) || tokens.get(i).is(Tag.TITLE)) {
                break;
            }
        }
        return at;
    }

    /** Behind a day of the month that begins with a number; {@code otherwise} when no month follows. */
    private int dated(int number, int limit, int otherwise) {
        for (int i = number + 1; i < limit && i < number + 3; i++) {
            if (tokens.get(i).word.month > 0) {
                return i + 1;
            }
        }
        return otherwise;
    }

    /** From a token to the left over what may stand between a subject and its verb: "the ministry on Tuesday said". */
    int skipBack(int at, int from) {
        int last = at;
        while (last > from && (tokens.get(last).word.weekday > 0 || isDate(last))) {
            last -= isDate(last) ? 2 : 1;
            while (last > from
                    && (tokens.get(last).is(Tag.PREPOSITION) || tokens.get(last).is(Tag.DETERMINER))) {
                last--;
            }
        }
        return last;
    }

    /** A month with its day before it. */
    private boolean isDate(int last) {
        return last > 1
                && tokens.get(last).word.month > 0
                && tokens.get(last - 1).isNumber();
    }

    int overBracket(int at, int from) {
        if (!tokens.get(at).is(')')) {
            return at;
        }
        int i = at;
        while (i > from && i > at - 10 && !tokens.get(i).is('(')) {
            i--;
        }
        return tokens.get(i).is('(') && i > from ? i - 1 : at;
    }

    /** "Trimble, a senior official of the board, said": the last token of the name. */
    int beforeApposition(int comma, int from) {
        for (int i = comma - 1; i >= from && i > comma - LONGEST_APPOSITION; i--) {
            Token token = tokens.get(i);
            if (token.isQuoteMark()) {
                return from - 1;
            }
            if (token.is(',') || token.is('—') || token.is('–')) {
                boolean list = i > from && tokens.get(i - 1).capital && comma - i <= 2;
                return list || i == from ? from - 1 : i - 1;
            }
        }
        return from - 1;
    }
}
