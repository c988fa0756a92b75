package org.crosstally.extraction.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosstally.extraction.text.Lexicon;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.text.WordList;

/** The names of speakers in the order of the text: pronouns, offices and short forms get the name they were given before. */
final class SpeakerNames {

    /** How far before a name the office may stand that it belongs to, in tokens. */
    private static final int OFFICE = 10;

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    /** The full name last seen for a surname. */
    private final Map<String, String> fullNames = new HashMap<>();
    /** The longer name last given to a body by its noun: "Defence Ministry" for "the ministry". */
    private final Map<String, String> bodies = new HashMap<>();

    /** The name that an office was last given with: "the president" for "President Anna Holm". */
    private final Map<String, String> offices = new HashMap<>();

    private String first;
    private String person;
    private String body;

    SpeakerNames(Text text) {
        this.text = text;
        this.tokens = text.tokens;
        this.lexicon = text.lexicon;
        collect();
    }

    /** The last words of the full names of the text. */
    Set<String> surnames() {
        return fullNames.keySet();
    }

    /** The name of a cue's speaker; null when it points back to one who was never named. Call in the order of the text. */
    String name(Cue cue) {
        if (cue.pointsBack()) {
            return latest();
        }
        if (cue.kind() == Cue.Kind.LABEL && lexicon.has(WordList.INTERVIEW, tokens.get(cue.from()).lower)) {
            boolean answers = lexicon.has(WordList.ANSWER, tokens.get(cue.from()).lower);
            return !answers ? null : person != null ? person : first;
        }
        String name = resolve(cue);
        remember(cue, name);
        return name;
    }

    private String latest() {
        return person != null ? person : body;
    }

    private String resolve(Cue cue) {
        Token begin = tokens.get(cue.from());
        Token head = tokens.get(cue.to() - 1);
        boolean one = cue.to() - cue.from() == 1;
        if (one && head.is(Tag.BODY)) {
            return body != null ? body : person;
        }
        boolean pronoun = one && head.is(Tag.PERSON);
        boolean office = !one && begin.is(Tag.DETERMINER) && isOffice(cue.from() + 1, cue.to());
        if (office) {
            String holder = offices.getOrDefault(head.lower, lexicon.headLast ? person : null);
            return holder != null ? holder : text.words(cue.from() + 1, cue.to());
        }
        String known = pronoun && !lexicon.headLast ? latest() : person;
        if (pronoun && known != null) {
            return known;
        }
        int to = cue.to();
        for (int i = cue.from() + 1; i < cue.to(); i++) {
            if (tokens.get(i).isPossessive() && tokens.get(cue.to() - 1).is(Tag.SOURCE)) {
                to = i;
                break;
            }
        }
        int from = begin.is(Tag.DETERMINER) && cue.from() + 1 < to ? cue.from() + 1 : cue.from();
        int title = from;
        // "Attorney General": an office, not a general of that name.
        boolean named = !lexicon.bareGenitive && !tokens.get(to - 1).is(Tag.TITLE);
        for (int i = from; named && i < to - 1; i++) {
            title = tokens.get(i).is(Tag.TITLE) && tokens.get(i + 1).capital ? i + 1 : title;
        }
        if (to - title == 1 && tokens.get(title).capital && fullNames.containsKey(tokens.get(title).text)) {
            return fullNames.get(tokens.get(title).text);
        }
        String plain = text.words(title, to);
        return to - from == 1 ? bodies.getOrDefault(head.lower, plain) : plain;
    }

    /** "Secretary General": nothing but words of offices. */
    private boolean isOffice(int from, int to) {
        return tokens.subList(from, to).stream().allMatch(token -> token.is(Tag.TITLE));
    }

    private void remember(Cue cue, String name) {
        Token head = tokens.get(cue.to() - 1);
        boolean pronoun = cue.to() - cue.from() == 1 && (head.is(Tag.PERSON) || head.is(Tag.BODY));
        if (pronoun) {
            return;
        }
        if (isNamed(cue)) {
            person = name;
            for (int i = cue.from() - 1;
                    i >= 0 && i > cue.from() - OFFICE && !tokens.get(i).is('.');
                    i--) {
                if (tokens.get(i).is(Tag.TITLE)) {
                    offices.put(tokens.get(i).lower, name);
                }
            }
        } else if (!lexicon.headLast) {
            person = null;
        }
        body = name;
        if (cue.to() - cue.from() > 1) {
            for (int i = cue.from(); i < cue.to(); i++) {
                if (tokens.get(i).is(Tag.SPEAKER) && !tokens.get(i).is(Tag.TITLE)) {
                    bodies.put(tokens.get(i).lower, name);
                }
            }
        }
    }

    private boolean isNamed(Cue cue) {
        Token head = tokens.get(cue.to() - 1);
        boolean letters = head.text.length() > 1 && head.text.equals(head.text.toUpperCase(Locale.ROOT));
        boolean body = letters && cue.to() - cue.from() == 1 && cue.kind() != Cue.Kind.LABEL;
        return head.capital
                && !body
                && !head.is(Tag.SPEAKER)
                && !head.is(Tag.PERSON)
                && !head.is(Tag.TITLE)
                && !head.is(Tag.SOURCE);
    }

    /** A title or a word that only has its capital from the sentence's start. */
    private boolean isOutside(int i) {
        Token token = tokens.get(i);
        return token.is(Tag.TITLE)
                || token.is(Tag.PREPOSITION)
                || token.is(Tag.ADVERB)
                || token.is(Tag.CONJUNCTION)
                || token.word.cue != null
                || token.word.weekday > 0
                || lexicon.at(Lexicon.Kind.ACCORDING, tokens, i, tokens.size()) != null;
    }

    /** Runs of capitals outside a sentence's start: the last word stands for the whole later on. */
    private void collect() {
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            while (end < tokens.size()
                    && end < i + 6
                    && tokens.get(end).isWord()
                    && tokens.get(end).capital
                    && !tokens.get(end).is(Tag.DETERMINER)
                    && tokens.get(end).word.month == 0
                    && (end == i || tokens.get(end).gap == Token.Gap.SPACE)) {
                end++;
            }
            if (end - i >= 2) {
                int start = i;
                for (int k = i; k < end - 1; k++) {
                    start = isOutside(k) ? k + 1 : start;
                }
                if (end - start >= 2 && !tokens.get(end - 1).is(Tag.SPEAKER)) {
                    String full = text.words(start, end);
                    fullNames.putIfAbsent(tokens.get(end - 1).text, full);
                    if (start > 0 && tokens.get(start - 1).is(Tag.TITLE)) {
                        offices.putIfAbsent(tokens.get(start - 1).lower, full);
                    }
                    first = first == null ? full : first;
                }
                i = end - 1;
            }
        }
    }
}
