package org.crosstally.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.quantity.period.DateSpan;

/** Says what a date of a sentence does for a mention: begins its count, ends it, is its period, or belongs to something else. */
final class TimeRoles {

    enum Role {
        /** since Monday. */
        SINCE,
        /** as of Monday, now. */
        UNTIL,
        /** on Monday, in May, over the past week. */
        PERIOD,
        /** said on Monday. */
        SPEECH,
        /** Monday's earthquake. */
        EVENT,
        /** of another figure: compared with May, (+4 on Monday). */
        OTHER
    }

    private static final int WEEK = 7;
    private static final int SAYING_BEFORE = 6;
    private static final int SAYING_BEHIND = 12;
    private static final int BETWEEN = 30;
    private static final int WILL = 12;
    private static final int OPENING = 8;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final EventDays events;
    private final DateSpan published;
    private final Map<TimeExpression, Role> known = new HashMap<>();
    private Sentence sentence;

    TimeRoles(Text text, EventDays events, DateSpan published) {
        this.published = published;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.events = events;
    }

    Role of(TimeExpression time, Mention mention, Cue cue) {
        if (time.masks() && near(cue, time) && isShort(time)) {
            return Role.SPEECH;
        }
        if (mention.sentence != sentence) {
            sentence = mention.sentence;
            known.clear();
        }
        Role role = known.computeIfAbsent(time, this::own);
        boolean bound = role == Role.PERIOD || role == Role.UNTIL;
        return bound && (elsewhere(time, mention) || otherClause(time, mention)) ? Role.OTHER : role;
    }

    /** "It employs 300 people and will hire 40 by June": a day to come, behind a joint, is not of what is so now. */
    private boolean otherClause(TimeExpression time, Mention mention) {
        boolean ahead = published != null
                && time.span() != null
                && time.span().latest().isAfter(published.latest())
                && time.from() > mention.to;
        if (!ahead || willBefore(mention)) {
            return false;
        }
        for (int i = mention.to; i < Math.min(time.from(), mention.to + BETWEEN); i++) {
            if (tokens.get(i).is(',') || lexicon.has(WordList.AND, tokens.get(i).lower)) {
                return true;
            }
        }
        return false;
    }

    private boolean willBefore(Mention mention) {
        for (int i = mention.from - 1; i >= Math.max(sentence.from(), mention.from - WILL); i--) {
            String word = tokens.get(i).lower;
            if (lexicon.has(WordList.WILL, word) || lexicon.ends(WordList.WILL_ENDING, word)) {
                return true;
            }
        }
        return false;
    }

    /** What it does whichever figure of the sentence is asked about. */
    private Role own(TimeExpression time) {
        if (time.masks() && said(time)) {
            return Role.SPEECH;
        }
        if (time.toDate()) {
            return Role.SINCE;
        }
        boolean ends = time.shape() == TimeExpression.Shape.ENDS;
        if (!ends && before(Lexicon.Kind.SINCE, time.from())) {
            return Role.SINCE;
        }
        if (!ends && (opensRun(time) || isInClauseOfStart(time))) {
            return Role.SINCE;
        }
        if (isYearEarlier(time)) {
            return Role.OTHER;
        }
        if (events.isOfEvent(time, sentence)) {
            return Role.EVENT;
        }
        if (!ends && (before(Lexicon.Kind.COMPARED, time.from()) || before(Lexicon.Kind.COMPARED, time.from() - 1))) {
            return Role.OTHER;
        }
        Phrases.Match<String> now = lexicon.at(Lexicon.Kind.MOMENT, tokens, time.from(), time.to());
        boolean until = before(Lexicon.Kind.AS_OF, time.from()) || now != null && now.end() == time.to();
        return until ? Role.UNTIL : Role.PERIOD;
    }

    /** "A year earlier" leans on the period of the figure before, not on the article's day. */
    private boolean isYearEarlier(TimeExpression time) {
        Phrases.Match<String> phrase = lexicon.at(Lexicon.Kind.YEAR_EARLIER, tokens, time.from(), sentence.to());
        return phrase != null && phrase.end() >= time.to();
    }

    /** "since the beginning of the fighting in September": the date says when the running total began. */
    private boolean opensRun(TimeExpression time) {
        for (int i = time.from() - 1; time.masks() && i >= Math.max(sentence.from(), time.from() - OPENING); i--) {
            Token token = tokens.get(i);
            Phrases.Match<String> run =
                    token.isWord() ? lexicon.at(Lexicon.Kind.RUNNING, tokens, i, time.from()) : null;
            if (run != null) {
                return run.end() - i > 1;
            }
            if (!token.isWord() || token.is(Tag.VERB) || token.is(Tag.AUXILIARY) || token.word.isNumeral()) {
                return false;
            }
        }
        return false;
    }

    /** "Since the war began in February 2022, ...": the date of a clause that opens with "since" and ends with a comma. */
    private boolean isInClauseOfStart(TimeExpression time) {
        int end = time.to();
        while (end < Math.min(sentence.to(), time.to() + BETWEEN)
                && tokens.get(end).isWord()) {
            end++;
        }
        if (!time.masks() || end >= sentence.to() || !tokens.get(end).is(',')) {
            return false;
        }
        int begin = time.from();
        while (begin > Math.max(sentence.from(), time.from() - BETWEEN)
                && tokens.get(begin - 1).isWord()) {
            begin--;
        }
        boolean opens = begin == sentence.from() || tokens.get(begin - 1).is(',');
        return opens
                && (lexicon.has(WordList.START_CLAUSE, tokens.get(begin).lower)
                        || lexicon.at(Lexicon.Kind.SINCE, tokens, begin, time.from()) != null
                                && lexicon.has(WordList.START_CLAUSE, tokens.get(begin + 1).lower));
    }

    private boolean before(Lexicon.Kind kind, int end) {
        return end > sentence.from() && lexicon.before(kind, tokens, end, sentence.from()) != null;
    }

    private static boolean isShort(TimeExpression time) {
        return time.span() == null || time.span().days() <= WEEK;
    }

    private static boolean near(Cue cue, TimeExpression time) {
        return cue != null && time.from() >= cue.start() && time.from() <= cue.end() + 1;
    }

    /** "said in a statement on Friday", "Yesterday, the bank announced": a day beside a word of saying. */
    private boolean said(TimeExpression time) {
        boolean day = isShort(time);
        for (int i = time.from() - 1; i >= Math.max(sentence.from(), time.from() - SAYING_BEFORE); i--) {
            Token token = tokens.get(i);
            if (says(i)) {
                return day || time.to() < sentence.to() && lexicon.has(WordList.THAT, tokens.get(time.to()).lower);
            }
            if (!token.isWord() || token.is(Tag.VERB) || token.is(Tag.AUXILIARY)) {
                break;
            }
        }
        int open = 0;
        for (int i = time.to(); day && i < Math.min(sentence.to(), time.to() + SAYING_BEHIND); i++) {
            Token token = tokens.get(i);
            if (says(i)) {
                return true;
            }
            open += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            boolean aside = open > 0
                    || token.is(')')
                    || token.isHyphen()
                    || i == time.to() && token.is(',') && time.from() <= sentence.from() + 1;
            if (aside) {
                continue;
            }
            if (!token.isWord() || token.is(Tag.VERB) || token.is(Tag.AUXILIARY) || token.word.isNumeral()) {
                break;
            }
        }
        return false;
    }

    /** A verb of saying in the active: "was reported" says nothing of who spoke when. */
    private boolean says(int at) {
        Token token = tokens.get(at);
        boolean saying = token.word.cue != null || lexicon.has(WordList.ANNOUNCED, token.lower);
        Token before = at > sentence.from() ? tokens.get(at - 1) : null;
        boolean passive = before != null
                && (before.is(Tag.AUXILIARY) || before.is(','))
                && lexicon.has(WordList.PASSIVE, before.lower);
        return saying && !passive;
    }

    /**
     * Whether the words between a mention and a date behind it give the date to something else: "40, more than in May", "40 (+4 on
     * Monday)", "40 children and a woman whose body was found on Monday", "the 40 of February's report".
     */
    private boolean elsewhere(TimeExpression time, Mention mention) {
        if (time.from() < mention.to) {
            return false;
        }
        int open = 0;
        int last = Math.min(time.from(), mention.to + BETWEEN);
        for (int i = mention.to; i < last; i++) {
            Token token = tokens.get(i);
            open += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            Phrases.Match<String> phrase =
                    token.isWord() ? lexicon.at(Lexicon.Kind.COMPARED, tokens, i, time.from()) : null;
            boolean compared = phrase != null && !phrase.meaning().equals("beside");
            if (compared || lexicon.has(WordList.SUBCLAUSE, token.lower)) {
                return true;
            }
        }
        return open > 0 || time.to() < sentence.to() && tokens.get(time.to()).isPossessive();
    }
}
