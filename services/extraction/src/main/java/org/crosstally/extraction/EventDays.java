package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Phrases;
import org.crosstally.extraction.text.Sentence;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.period.DateSpan;

/**
 * Finds the days of the events a text names: Tuesday's earthquake, the invasion on 24 February. A running total begins on the day of
 * its event; where a text names two days for one kind of event, neither is taken.
 */
final class EventDays {

    private static final int BEFORE = 6;
    private static final int BEHIND = 10;
    private static final int LONGEST = 7;
    private static final int OPENING = 3;
    /** The kind of a word for any event: disaster. */
    private static final String ANY = "any";

    private record Day(String kind, DateSpan span) {}

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final TimeScanner scanner;
    private final DateSpan published;
    private List<Day> days;

    EventDays(Text text, TimeScanner scanner, DateSpan published) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        this.scanner = scanner;
        this.published = published;
    }

    /** Whether a date of a sentence is an event's own: it stands before the event with 's, or behind it without a count between. */
    boolean isOfEvent(TimeExpression time, Sentence sentence) {
        return kindAt(time, sentence) != null;
    }

    /** The day of the event that a sentence, or else the whole text, speaks of; null when it is not said or not clear. */
    DateSpan day(SentenceMarks marks) {
        Set<String> kinds = new HashSet<>(marks.events());
        kinds.remove(ANY);
        DateSpan found = null;
        for (Day day : days()) {
            if (!kinds.isEmpty() && !day.kind().equals(ANY) && !kinds.contains(day.kind())) {
                continue;
            }
            if (found == null || found.covers(day.span())) {
                found = day.span();
            } else if (!day.span().covers(found)) {
                return null;
            }
        }
        return found;
    }

    private boolean named(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (event(i, sentence.to()) != null) {
                return true;
            }
        }
        return false;
    }

    private List<Day> days() {
        if (days == null) {
            days = new ArrayList<>();
            for (Sentence sentence : text.sentences) {
                if (named(sentence)) {
                    scanner.scan(sentence).forEach(time -> add(time, sentence));
                }
            }
        }
        return days;
    }

    private void add(TimeExpression time, Sentence sentence) {
        boolean day = time.span() != null
                && time.span().days() <= LONGEST
                && !(published != null && time.span().earliest().isAfter(published.latest()));
        String kind = day ? kindAt(time, sentence) : null;
        if (kind != null) {
            boolean runs = published != null && time.span().latest().isAfter(published.latest());
            days.add(new Day(kind, runs ? DateSpan.between(time.span().earliest(), published.latest()) : time.span()));
        }
    }

    private String kindAt(TimeExpression time, Sentence sentence) {
        if (!time.masks() || time.span() == null || time.span().days() > LONGEST) {
            return null;
        }
        boolean owns = time.to() < sentence.to() && tokens.get(time.to()).isPossessive();
        for (int i = time.to() + 1; owns && i < Math.min(sentence.to(), time.to() + BEFORE); i++) {
            Phrases.Match<String> event = event(i, sentence.to());
            if (event != null) {
                return event.meaning();
            }
        }
        for (int i = time.to(); !owns && i < Math.min(sentence.to(), time.to() + OPENING); i++) {
            Phrases.Match<String> event = event(i, sentence.to());
            if (event != null) {
                return event.meaning();
            }
            Token token = tokens.get(i);
            if (!token.is(',') && !(token.isWord() && token.is(Tag.DETERMINER))) {
                break;
            }
        }
        boolean ends = lexicon.before(Lexicon.Kind.AS_OF, tokens, time.from(), sentence.from()) != null;
        for (int i = time.from() - 1; !ends && i >= Math.max(sentence.from(), time.from() - BEHIND); i--) {
            Phrases.Match<String> event = event(i, time.from());
            if (event != null) {
                return event.meaning();
            }
            if (breaks(i, time.from())) {
                return null;
            }
        }
        return null;
    }

    /** Whether a word between an event and a date takes the date for itself: a count, a total, or a word of saying. */
    private boolean breaks(int at, int limit) {
        Token token = tokens.get(at);
        return token.is(';')
                || token.is('.')
                || token.word.cue != null
                || lexicon.has(WordList.ANNOUNCED, token.lower)
                || lexicon.at(Lexicon.Kind.NATURE, tokens, at, limit) != null;
    }

    private Phrases.Match<String> event(int at, int limit) {
        return tokens.get(at).isWord() ? lexicon.at(Lexicon.Kind.EVENT, tokens, at, limit) : null;
    }
}
