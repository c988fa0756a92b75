package org.crosstally.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crosstally.extraction.mention.AmountBuilder;
import org.crosstally.extraction.mention.Confidence;
import org.crosstally.extraction.mention.Mention;
import org.crosstally.extraction.number.NounForms;
import org.crosstally.extraction.number.ParsedNumber;
import org.crosstally.extraction.speaker.Assertions;
import org.crosstally.extraction.speaker.Clauses;
import org.crosstally.extraction.speaker.Cue;
import org.crosstally.extraction.speaker.Speakers;
import org.crosstally.extraction.text.Tag;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.text.Token;
import org.crosstally.extraction.time.ReferenceCalendar;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.amount.Amount;

/** Puts the parts of a draft together. */
final class DraftBuilder {

    private final Text text;
    private final Document document;
    private final AmountBuilder amounts;
    private final Clauses clauses;
    private final Assertions assertions;
    private final Speakers speakers;
    private final TimeAnchors anchors;

    private final PlaceReader places;
    private final LocalUnits locals;

    /** @param claims the numbers of the text that get a draft, in its order */
    DraftBuilder(Text text, Document document, List<Mention> claims) {
        this.text = text;
        this.document = document;
        this.amounts = new AmountBuilder(text);
        this.clauses = new Clauses(text);
        this.assertions = new Assertions(text);
        this.speakers = new Speakers(text);
        this.anchors = new TimeAnchors(
                text, document.publishedAt(), new TimeScanner(text, new ReferenceCalendar(document.publishedAt())));
        this.places = new PlaceReader(text, document.text(), claims);
        this.locals = new LocalUnits(text, places, document.language());
    }

    Draft draft(Mention mention) {
        locals.decide(mention);
        Amount amount = amounts.amount(mention);
        Cue cue = speakers.cue(mention, speakers.sentenceOf(mention.from));
        int[] subject = clauses.subject(mention, cue);
        int[] object = thing(clauses.object(mention), mention, cue);
        String counted = clauses.counted(mention);
        return new Draft(
                Span.of(text, mention.from, mention.to),
                number(mention),
                Span.of(text, mention.sentence.from(), mention.sentence.to()),
                amount,
                mention.role,
                List.copyOf(mention.ambiguities),
                counted,
                clauses.words(subject),
                clauses.words(object),
                places.place(mention, cue),
                span(subject),
                span(object),
                assertions.stage(mention, speakers.sentenceOf(mention.from)),
                assertions.modality(mention, cue),
                anchors.anchor(mention, mention.times, cue),
                attribution(mention, cue),
                List.copyOf(mention.rules),
                Confidence.of(mention, text.lexicon.language),
                new SeriesHints(measure(counted, object), keywords(subject), keywords(object)));
    }

    private Span span(int[] range) {
        return range == null ? null : Span.of(text, range[0], range[1]);
    }

    /** The object without a place behind it; null where it is a place, a date or a speaker. */
    private int[] thing(int[] object, Mention mention, Cue cue) {
        if (object == null) {
            return null;
        }
        int end = object[1];
        for (int i = object[1] - 1; i >= object[0]; i--) {
            Token token = text.token(i);
            if (places.isPlace(i) || token.word.weekday > 0 || token.word.month > 0) {
                end = i;
            }
        }
        while (end > object[0] && !isThing(text.token(end - 1))) {
            end--;
        }
        int last = end;
        boolean other = cue != null && cue.from() < last && object[0] < cue.to()
                || mention.times.stream().anyMatch(time -> time.masks() && time.from() < last && object[0] < time.to());
        return end == object[0] || other ? null : new int[] {object[0], end};
    }

    private static boolean isThing(Token token) {
        return token.isWord() && !token.is(Tag.DETERMINER) && !token.is(Tag.PREPOSITION) && !token.is(Tag.STOP);
    }

    private Span number(Mention mention) {
        ParsedNumber first = mention.number;
        ParsedNumber last =
                mention.second != null ? mention.second : mention.plusMinus != null ? mention.plusMinus : first;
        return Span.of(text, Math.min(first.from(), last.from()), Math.max(first.to(), last.to()));
    }

    /** The outlet first, whoever said it last. */
    private List<AttributionLink> attribution(Mention mention, Cue cue) {
        List<AttributionLink> chain = new ArrayList<>();
        chain.add(new AttributionLink(document.outlet(), null, Voice.OWN_VOICE, null, null));
        for (Cue link : speakers.chain(mention, cue)) {
            boolean quoted = link == cue && speakers.isQuoted(mention.number.from());
            chain.add(new AttributionLink(
                    speakers.party(link),
                    text.words(link.verb(), link.verbTo()),
                    quoted ? Voice.DIRECT_QUOTE : Voice.PARAPHRASE,
                    Span.of(text, link.from(), link.to()),
                    Span.of(text, link.verb(), link.verbTo())));
        }
        return List.copyOf(chain);
    }

    private List<String> measure(String counted, int[] object) {
        Set<String> words = new LinkedHashSet<>();
        if (counted != null) {
            String[] parts = counted.split(" ");
            words.add(parts[parts.length - 1]);
            words.addAll(List.of(parts));
        } else if (object != null) {
            words.addAll(keywords(object));
        }
        return List.copyOf(words);
    }

    private List<String> keywords(int[] range) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = range == null ? 0 : range[1] - 1; range != null && i >= range[0]; i--) {
            Token token = text.token(i);
            boolean small = token.is(Tag.DETERMINER)
                    || token.is(Tag.PREPOSITION)
                    || token.is(Tag.CONJUNCTION)
                    || token.is(Tag.STOP);
            if (token.isWord() && !small) {
                words.add(NounForms.singular(token.text).toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(words);
    }
}
