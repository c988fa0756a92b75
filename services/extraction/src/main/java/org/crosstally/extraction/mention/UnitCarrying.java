package org.crosstally.extraction.mention;

import java.util.List;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/**
 * Gives a bare whole number what its sentence counts: "tanks — 9,113", "the death toll rose to 273", "the number of missing at
 * 34", "43 deaths in Puebla, 13 in Guerrero". A share or an amount of money is never carried.
 */
final class UnitCarrying {

    private static final int MOST_WORDS = 8;
    /** How far a number may stand behind "the number of". */
    private static final int REACH = 26;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NounPhrases nouns;

    UnitCarrying(Text text, NounPhrases nouns) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.nouns = nouns;
    }

    /** What is counted: the unit and the words that name it. */
    private record Counted(String unit, int from, int to) {}

    void carry(Sentence sentence, List<Mention> found) {
        Counted head = null;
        int read = sentence.from();
        Mention before = null;
        for (Mention mention : found) {
            Counted nearer = head(read, mention.from);
            head = nearer != null ? nearer : head;
            read = Math.max(read, mention.to);
            if (takes(mention)) {
                Counted item = item(mention);
                if (item != null) {
                    give(mention, item, "unit.item");
                } else if (head != null && mention.from - head.to <= REACH) {
                    give(mention, head, "unit.head");
                    head = null;
                } else if (before != null && (continues(mention) || joins(before, mention))) {
                    give(mention, new Counted(before.unit, before.nounFrom, before.nounTo), "unit.carried");
                }
            }
            before = counts(mention) && !(before != null && placed(mention)) ? mention : before;
        }
    }

    private static boolean takes(Mention mention) {
        return mention.isBare() && mention.dismissal == null && mention.number.isInteger() && !mention.number.vague();
    }

    private static boolean counts(Mention mention) {
        return mention.dismissal == null
                && mention.unit != null
                && mention.unit.startsWith("{")
                && mention.nounTo > mention.nounFrom
                && mention.per == null;
    }

    /** "in 79 camps": says where, and is not what the sentence counts. */
    private boolean placed(Mention mention) {
        return mention.from > mention.sentence.from()
                && lexicon.has(WordList.IN_PLACE, tokens.get(mention.from - 1).lower);
    }

    private static void give(Mention mention, Counted counted, String rule) {
        mention.unit = counted.unit;
        mention.nounFrom = counted.from;
        mention.nounTo = counted.to;
        mention.copied = true;
        mention.rules.add(rule);
    }

    /** The noun in front of a dash or colon that stands before the number, as in a list. */
    private Counted item(Mention mention) {
        int joint = mention.from - 1;
        boolean dash = joint > mention.sentence.from()
                && (tokens.get(joint).is(':')
                        || tokens.get(joint).isHyphen()
                                && !tokens.get(mention.from).glued());
        if (!dash) {
            return null;
        }
        int from = joint;
        while (from > Math.max(mention.sentence.from(), joint - MOST_WORDS)
                && (tokens.get(from - 1).isWord()
                        || tokens.get(from - 1).isHyphen()
                                && tokens.get(from - 1).glued())
                && tokens.get(from).gap.ordinal() < Token.Gap.LINE.ordinal()) {
            from--;
        }
        boolean bullet = from > 0
                && (tokens.get(from - 1).isHyphen() || tokens.get(from - 1).is('•'));
        int[] noun = from < joint ? nouns.read(from, joint, false) : null;
        if (noun == null) {
            return null;
        }
        Token head = tokens.get(noun[1] - 1);
        boolean known = head.word.noun != null || isAcronym(head) || lexicon.pluralByEnding;
        return known || bullet ? counted(noun) : null;
    }

    private static boolean isAcronym(Token token) {
        return token.text.codePoints().filter(Character::isUpperCase).count() >= 2;
    }

    private Counted counted(int[] noun) {
        String unit = nouns.unit(tokens.get(noun[1] - 1));
        return unit == null ? null : new Counted(unit, noun[0], noun[1]);
    }

    /** The last words between two tokens that say what a number behind them counts. */
    private Counted head(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Token token = tokens.get(i);
            if (token.is(';')) {
                return null;
            }
            Phrases.Match<String> toll = token.isWord() ? lexicon.at(Lexicon.Kind.TOLL, tokens, i, to) : null;
            if (toll != null) {
                return new Counted(toll.meaning(), toll.end() - 1, toll.end());
            }
            if (lexicon.has(WordList.COUNTED_SUBJECT, token.lower)) {
                return counted(new int[] {i, i + 1});
            }
            if (lexicon.has(WordList.NUMBER_OF, token.lower)) {
                return numberOf(i + 1, to);
            }
        }
        return null;
    }

    /** "of the displaced people" behind "the number". */
    private Counted numberOf(int at, int to) {
        int from = at;
        while (from < to
                && (lexicon.has(WordList.OF, tokens.get(from).lower)
                        || tokens.get(from).is(Tag.DETERMINER))) {
            from++;
        }
        boolean of = from > at || !lexicon.pluralByEnding;
        int[] noun = of && from < to ? nouns.read(from, to, false) : null;
        return noun == null ? null : counted(noun);
    }

    /** "1.27 million marchers and the unions 2.5 million": a second number of the same size behind "and". */
    private boolean joins(Mention before, Mention mention) {
        if (mention.number.scale() == null || before.number.scale() == null) {
            return false;
        }
        boolean and = false;
        for (int i = before.to; i < mention.from; i++) {
            and |= lexicon.has(WordList.AND, tokens.get(i).lower);
        }
        return and;
    }

    /** "13 in Guerrero", "20 000 selon les syndicats", "(15 000)", "including 137 in the capital". */
    private boolean continues(Mention mention) {
        int next = mention.to;
        boolean last = next >= mention.sentence.to();
        Token before = mention.from > mention.sentence.from() ? tokens.get(mention.from - 1) : null;
        if (before != null && lexicon.has(WordList.INCLUDING, before.lower)) {
            return true;
        }
        boolean aside =
                before != null && before.is('(') && !last && tokens.get(next).is(')');
        if (last || aside) {
            return aside;
        }
        if (lexicon.at(Lexicon.Kind.ACCORDING, tokens, next, mention.sentence.to()) != null) {
            return true;
        }
        return lexicon.has(WordList.IN_PLACE, tokens.get(next).lower)
                && next + 1 < mention.sentence.to()
                && named(next + 1, mention.sentence.to());
    }

    /** A name behind a preposition, over an article and a common noun: "in the State of Mexico". */
    private boolean named(int at, int to) {
        for (int i = at; i < Math.min(to, at + 5) && tokens.get(i).isWord(); i++) {
            Token token = tokens.get(i);
            if (token.capital || lexicon.has(WordList.CAPITAL_CITY, token.lower)) {
                return token.word.month == 0;
            }
        }
        return false;
    }
}
