package org.crosstally.gazetteer.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.gazetteer.place.MentionFinder.Span;
import org.crosstally.gazetteer.text.Token;

/** Turns the names found in a text into mentions: ranks their meanings with what the rest of the text says, and reads their cues. */
final class MentionReader {

    private final PlaceIndex index;
    private final Ranking ranking;
    private final List<Token> tokens;
    private final CueFinder cues;
    private final List<Span> spans;
    private final Set<String> given;
    private final Set<String> learnt = new HashSet<>();

    MentionReader(
            PlaceIndex index,
            Ranking ranking,
            List<Token> tokens,
            CueFinder cues,
            List<Span> spans,
            PlaceContext context) {
        this.index = index;
        this.ranking = ranking;
        this.tokens = tokens;
        this.cues = cues;
        this.spans = spans;
        this.given = context.places();
    }

    List<Mention> mentions() {
        spans.forEach(this::learn);
        List<Mention> mentions = new ArrayList<>();
        Cue before = Cue.NONE;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            List<Candidate> candidates = ranking.rank(span.entries(), given, learnt);
            if (i + 1 < spans.size() && cues.comma(span.last(), spans.get(i + 1).first())) {
                candidates = inside(candidates, ranking.rank(spans.get(i + 1).entries(), given, learnt));
            }
            if (isRegion(i)) {
                candidates = regions(candidates);
            }
            Cue cue = cues.cue(
                    span.first(),
                    span.last(),
                    i + 1 < spans.size() ? spans.get(i + 1).first() : -1);
            if (i > 0 && cue == Cue.NONE) {
                cue = cueAfter(mentions.get(i - 1), candidates, i, before);
            }
            before = cue == Cue.CONTAINER ? before : cue;
            mentions.add(new Mention(
                    tokens.get(span.first()).start(), tokens.get(span.last()).end(), cue, candidates));
        }
        return mentions;
    }

    /** Adds a country or subdivision that the text names clearly: it shows which city of a name is meant. */
    private void learn(Span span) {
        List<Candidate> candidates = ranking.rank(span.entries(), given, learnt);
        Candidate first = candidates.get(0);
        boolean clear =
                candidates.size() == 1 || first.score() - candidates.get(1).score() >= Candidate.CLEAR;
        if (clear && !first.place().kind().isCity()) {
            learnt.add(first.place().key());
        }
    }

    private Cue cueAfter(Mention previous, List<Candidate> candidates, int i, Cue before) {
        int left = spans.get(i - 1).last();
        int right = spans.get(i).first();
        if (cues.comma(left, right)
                && index.isWithin(previous.best(), candidates.get(0).place())) {
            return Cue.CONTAINER;
        }
        boolean inherits = before == Cue.IN || before == Cue.OF;
        return inherits && cues.continuesList(left, right) ? before : Cue.NONE;
    }

    /** Keeps the candidates inside the place that follows, Texas in "Paris, Texas", if there are any. */
    private List<Candidate> inside(List<Candidate> candidates, List<Candidate> following) {
        List<Candidate> inside = candidates.stream()
                .filter(inner -> following.stream().anyMatch(outer -> index.isWithin(inner.place(), outer.place())))
                .toList();
        return inside.isEmpty() ? candidates : inside;
    }

    /** Whether a name is that of a region: "Kharkiv region", and Sumy in "Sumy and Kharkiv regions". */
    private boolean isRegion(int i) {
        Span span = spans.get(i);
        if (cues.isRegion(span.first(), span.last())) {
            return true;
        }
        for (int j = i; j < spans.size(); j++) {
            if (cues.isPluralRegion(spans.get(j).last())) {
                return true;
            }
            if (j + 1 == spans.size()
                    || !cues.continuesList(spans.get(j).last(), spans.get(j + 1).first())) {
                return false;
            }
        }
        return false;
    }

    private List<Candidate> regions(List<Candidate> candidates) {
        List<Candidate> named = candidates.stream()
                .filter(candidate -> candidate.place().kind() == PlaceKind.SUBDIVISION)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Map<String, Candidate> regions = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Place place = candidate.place();
            Place region = place.kind().isCity() && place.parent() != null ? index.byKey(place.parent()) : place;
            if (region != null && region.kind() == PlaceKind.SUBDIVISION) {
                regions.putIfAbsent(region.key(), new Candidate(region, candidate.score()));
            }
        }
        return regions.isEmpty() ? candidates : List.copyOf(regions.values());
    }
}
