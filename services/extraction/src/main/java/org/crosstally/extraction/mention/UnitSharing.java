package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** Lets neighbours share: 4, 6 and 13 kg; from 5 km to 7; 3 dollars and 50 cents and 5 feet 2 inches are one amount each. */
final class UnitSharing {

    private final List<Token> tokens;
    private final Lexicon lexicon;

    UnitSharing(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
    }

    /** A bare number takes the unit of the next in a list (4, 6 and 13 kg), or of the one it is compared with. */
    void share(List<Mention> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            if (join(found.get(i), found.get(i + 1))) {
                found.remove(i + 1);
            }
        }
        for (int i = found.size() - 2; i >= 0; i--) {
            Mention left = found.get(i);
            Mention right = found.get(i + 1);
            boolean money = left.unit == null && left.currency == null;
            if (money && left.isBare() && !right.isBare() && left.dismissal == null && list(left.to, right.from)) {
                copy(right, left);
                left.listed = true;
            }
        }
        for (int i = 1; i < found.size(); i++) {
            Mention left = found.get(i - 1);
            Mention right = found.get(i);
            boolean counted =
                    left.unit != null && left.currency == null && left.unit.startsWith("{") && left.dismissal == null;
            if (counted && item(right)) {
                right.dismissal = null;
                copy(left, right);
            }
            if (right.isBare() && !left.isBare() && right.dismissal == null && compared(left.to, right.from)) {
                copy(placed(left) && i > 1 && !found.get(i - 2).isBare() ? found.get(i - 2) : left, right);
            }
        }
    }

    /** "13 in Guerrero" behind a comma or "and": an item of a list of places, which counts what the first item counts. */
    private boolean item(Mention mention) {
        int before = mention.from - 1;
        int at = mention.to;
        Token joint = before > mention.sentence.from() ? tokens.get(before) : null;
        boolean open = mention.dismissal == null || mention.dismissal == Dismissal.PRONOUN;
        if (!open || !mention.isBare() || joint == null || !(joint.is(',') || lexicon.has(WordList.AND, joint.lower))) {
            return false;
        }
        boolean in = at + 1 < mention.sentence.to() && lexicon.has(WordList.PLACE_IN, tokens.get(at).lower);
        for (int i = at + 1; in && i < Math.min(mention.sentence.to(), at + 4); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && token.capital && token.word.month == 0) {
                return true;
            }
            if (!token.isWord()) {
                return false;
            }
        }
        return false;
    }

    /** Adds a whole number of the smaller unit to a whole number of the larger before it. */
    private boolean join(Mention large, Mention small) {
        boolean plain =
                whole(large) && whole(small) && small.qualifier == null && small.per == null && large.per == null;
        boolean beside = small.from == large.to
                || (small.from == large.to + 1 && lexicon.has(WordList.AND, tokens.get(large.to).lower));
        if (!plain || !beside) {
            return false;
        }
        boolean cents = large.currency != null && ("{cent}".equals(small.unit) || "{penny}".equals(small.unit));
        int parts = cents ? 100 : large.currency == null ? parts(large.unit, small.unit) : 0;
        if (parts == 0 || small.number.value().compareTo(BigDecimal.valueOf(parts)) >= 0) {
            return false;
        }
        BigDecimal smaller =
                large.number.value().multiply(BigDecimal.valueOf(parts)).add(small.number.value());
        BigDecimal value = cents ? smaller.movePointLeft(2) : smaller;
        ParsedNumber sum = large.number;
        large.number = new ParsedNumber(sum.from(), sum.to(), value, value.precision(), null, sum.form());
        large.unit = cents ? large.unit : small.unit;
        large.extend(large.from, small.to);
        large.rules.add("compound");
        return true;
    }

    private static boolean whole(Mention mention) {
        return !mention.isRange()
                && mention.plusMinus == null
                && !mention.number.vague()
                && mention.number.isInteger()
                && mention.number.value().signum() > 0;
    }

    /** How many of the smaller make one of the larger; 0 for a pair that is not one amount. */
    private static int parts(String large, String small) {
        if (large == null || small == null) {
            return 0;
        }
        return switch (large + " " + small) {
            case "[ft_i] [in_i]" -> 12;
            case "[lb_av] [oz_av]" -> 16;
            case "m cm" -> 100;
            default -> 0;
        };
    }

    /** "300 people in 79 camps to 250": the camps are where, not what is compared. */
    private boolean placed(Mention mention) {
        return mention.from > mention.sentence.from()
                && lexicon.has(WordList.IN_PLACE, tokens.get(mention.from - 1).lower);
    }

    static void copy(Mention from, Mention to) {
        to.unit = from.unit;
        to.currency = from.currency;
        to.nounFrom = from.nounFrom;
        to.nounTo = from.nounTo;
        to.per = to.per == null ? from.per : to.per;
        to.copied = true;
        to.rules.add("unit.copied");
    }

    private boolean list(int from, int to) {
        if (to <= from || to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean joint = token.is(',')
                    || token.is('/')
                    || lexicon.has(WordList.AND, token.lower)
                    || token.isHyphen()
                    || lexicon.at(Lexicon.Kind.TO, tokens, i, to) != null;
            if (!joint) {
                return false;
            }
        }
        return true;
    }

    private boolean compared(int from, int to) {
        if (to <= from || to - from > 6) {
            return false;
        }
        boolean joint = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is('.') || token.is(';') || token.is('(')) {
                return false;
            }
            joint |= lexicon.has(WordList.COMPARISON, token.lower);
        }
        return joint;
    }
}
