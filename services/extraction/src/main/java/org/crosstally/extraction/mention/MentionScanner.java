package org.crosstally.extraction.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.number.NumberReader;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.quantity.assertion.Ambiguity;

/** Finds the numbers of a sentence, each with its bounds, range, unit and noun, claims and others alike. */
public final class MentionScanner {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final NounPhrases nouns;
    private final UnitReader units;
    private final Exclusions exclusions;
    private final RangeReader ranges;
    private final RatioReader ratios;
    private final BoundReader bounds;
    private final UnitSharing sharing;
    private final UnitCarrying carrying;
    private final DismissalRules judge;
    private final ImpliedCounts implied;
    private final FigureRoles roles;

    public MentionScanner(Text text) {
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.numbers = new NumberReader(text);
        this.nouns = new NounPhrases(text);
        this.units = new UnitReader(text, nouns);
        this.exclusions = new Exclusions(text);
        this.ratios = new RatioReader(text, numbers, nouns);
        this.ranges = new RangeReader(text, numbers, units);
        this.bounds = new BoundReader(text);
        this.sharing = new UnitSharing(text);
        this.carrying = new UnitCarrying(text, nouns);
        this.judge = new DismissalRules(text);
        this.implied = new ImpliedCounts(text);
        this.roles = new FigureRoles(text);
    }

    /** Whether a sentence can hold a number at all. */
    public boolean mayHold(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (tokens.get(i).isNumber() || tokens.get(i).word.isNumeral()) {
                return true;
            }
        }
        return lexicon.tabled;
    }

    public List<Mention> scan(Sentence sentence, List<TimeExpression> times) {
        List<Mention> found = new ArrayList<>();
        int free = sentence.from();
        int time = 0;
        for (int i = sentence.from(); i < sentence.to(); ) {
            while (time < times.size() && times.get(time).to() <= i) {
                time++;
            }
            TimeExpression here = time < times.size() && times.get(time).from() <= i ? times.get(time) : null;
            if (here != null && here.masks()) {
                i = here.to();
                free = i;
                continue;
            }
            int skip = tokens.get(i).isNumber() || tokens.get(i).isWord() ? exclusions.passOver(sentence, i) : 0;
            if (skip > 0) {
                i = skip;
                continue;
            }
            int limit = time < times.size() && here == null
                    ? Math.max(i + 1, Math.min(sentence.to(), times.get(time).from()))
                    : sentence.to();
            ParsedNumber number = numbers.read(i, Math.max(limit, i + 1));
            if (number == null) {
                i++;
                continue;
            }
            Mention mention = complete(new Mention(sentence, number), free, limit);
            mention.rules.add(0, "number." + number.form().name().toLowerCase(java.util.Locale.ROOT));
            ambiguities(mention);
            counts(mention);
            judge.judge(mention, here);
            found.add(mention);
            i = Math.max(mention.to, i + 1);
            free = i;
        }
        sharing.share(found);
        carrying.carry(sentence, found);
        found.forEach(implied::read);
        roles.assign(found);
        found.stream()
                .filter(mention -> mention.bare && !mention.copied && !mention.implied)
                .forEach(mention -> mention.dismiss(Dismissal.BARE));
        return found;
    }

    private void ambiguities(Mention mention) {
        for (int i = mention.from; i < mention.to; i++) {
            if (tokens.get(i).ambiguity != null) {
                mention.ambiguities.add(tokens.get(i).ambiguity);
            }
        }
    }

    /** "7,400 médicos": things are whole, so the comma groups the thousands. */
    private static void counts(Mention mention) {
        boolean thousands = mention.ambiguities.contains(Ambiguity.DECIMAL_COMMA)
                && mention.number.scale() == null
                && mention.currency == null
                && mention.nounTo > mention.nounFrom
                && !mention.number.isInteger();
        if (thousands) {
            ParsedNumber read = mention.number;
            BigDecimal value = read.value().multiply(THOUSAND);
            mention.number = new ParsedNumber(read.from(), read.to(), value, value.precision(), null, read.form());
        }
    }

    private Mention complete(Mention mention, int free, int limit) {
        bounds.minus(mention, free);
        Phrases.Match<String> sign = units.moneyBefore(mention.number.from(), free);
        if (sign != null) {
            mention.currency = sign.meaning();
            mention.rules.add("money.before");
            mention.extend(sign.end(), mention.to);
            bounds.minusBefore(mention, free);
        }
        ratios.ratio(mention, limit);
        ranges.range(mention, free, limit);
        bounds.before(mention, free);
        behind(mention, limit);
        bounds.bullet(mention);
        ratios.ofNoun(mention, limit);
        return mention;
    }

    /** What stands behind the number: a bound, money, a unit, the noun, what it is per, and again a bound. */
    private void behind(Mention mention, int limit) {
        bounds.after(mention, limit);
        boolean money = units.moneyAfter(mention, afterOf(mention, limit), limit);
        boolean unit = mention.currency == null && units.takeUnit(mention, mention.to, limit);
        if (!unit && !money && mention.currency == null) {
            mention.unit = mention.unit != null && mention.isRange() ? mention.unit : null;
            if (mention.unit != null) {
                return;
            }
            noun(mention, limit);
        }
        bounds.after(mention, limit);
        units.takePer(mention, limit);
        if (mention.currency != null || (mention.unit != null && mention.unit.equals("%"))) {
            bounds.after(mention, limit);
        }
    }

    /** "tens of billions of dollars": the unit stands behind an "of". */
    private int afterOf(Mention mention, int limit) {
        boolean of = mention.to < limit && lexicon.has(WordList.OF, tokens.get(mention.to).lower);
        return of && (mention.number.form() != ParsedNumber.Form.DIGITS || mention.number.scale() != null)
                ? mention.to + 1
                : mention.to;
    }

    /** 9 six-ounce bars: the number before a hyphen describes what the first one counts. */
    private int overModifier(int at, int limit) {
        boolean modifier = at + 3 < limit
                && (tokens.get(at).isNumber() || tokens.get(at).word.isNumeral())
                && tokens.get(at + 1).isHyphen()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 2).isWord()
                && tokens.get(at + 2).glued();
        return modifier ? at + 3 : at;
    }

    private void noun(Mention mention, int limit) {
        int at = mention.to;
        if (at >= limit) {
            return;
        }
        Token next = tokens.get(at);
        boolean hyphen = next.isHyphen()
                && next.glued()
                && at + 1 < limit
                && tokens.get(at + 1).glued();
        boolean of = lexicon.has(WordList.OF, next.lower);
        boolean one =
                mention.number.value().compareTo(BigDecimal.ONE) == 0 && !mention.isRange() && !mention.number.vague();
        boolean partitive = of
                && !mention.number.vague()
                && mention.number.form() != ParsedNumber.Form.FRACTION
                && mention.number.scale() == null;
        int start = hyphen || of ? at + 1 : overModifier(at, limit);
        if (of && start < limit && (tokens.get(start).is(Tag.DETERMINER))) {
            start++;
        }
        for (int i = start;
                of && i < Math.min(limit, start + 5) && tokens.get(i).isWord();
                i++) {
            start = tokens.get(i).isPossessive() ? i + 1 : start;
        }
        if (partitive && one) {
            mention.dismiss(Dismissal.PARTITIVE);
        }
        int[] noun = start < limit ? nouns.read(start, limit, (one && !of) || hyphen) : null;
        if (noun == null) {
            return;
        }
        if (hyphen) {
            int end = start + 1;
            mention.hyphenated = true;
            noun = new int[] {start, end};
        }
        mention.nounFrom = noun[0];
        mention.nounTo = noun[1];
        mention.extend(mention.from, noun[1]);
        Phrases.Match<String> known = units.unitAt(noun[1] - 1, noun[1], false);
        boolean measure = known != null
                && tokens.get(noun[1] - 1).text.length() > 2
                && !known.meaning().startsWith("{");
        String code = measure ? known.meaning() : nouns.unit(tokens.get(noun[1] - 1));
        mention.unit = mention.number.form() == ParsedNumber.Form.FRACTION && !measure ? null : code;
        mention.rules.add("noun");
    }
}
