package org.crosstally.claims.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.Voice;
import org.crosstally.claims.api.extraction.Candidates;
import org.crosstally.claims.api.extraction.ReadLink;
import org.crosstally.claims.api.extraction.ReadPlace;
import org.crosstally.claims.api.extraction.ReadTime;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.extraction.AttributionLink;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.PlaceReading;
import org.crosstally.extraction.TimeAnchor;
import org.crosstally.quantity.period.DateSpan;

/** Maps what the extractor found to the API. */
final class ReadingOf {

    private static final String MEANING =
            "The share of figures like this one whose value and unit were read rightly in labelled news;"
                    + " no probability that the claim is true.";

    private ReadingOf() {}

    static Reading draft(Draft draft, Passage text, Candidates candidates) {
        return new Reading(
                text.quote(draft.quote(), draft.sentence()),
                Passage.of(draft.number()),
                Passage.of(draft.sentence()),
                ClaimAmount.of(draft.amount(), null),
                draft.role(),
                draft.ambiguities().isEmpty() ? null : draft.ambiguities(),
                draft.counted(),
                draft.subject(),
                draft.object(),
                place(draft.place()),
                Passage.of(draft.subjectSpan()),
                Passage.of(draft.objectSpan()),
                draft.stage(),
                draft.modality(),
                time(draft.time()),
                links(draft.attribution()),
                draft.rules(),
                new Reading.Confidence(
                        BigDecimal.valueOf(draft.confidence())
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros(),
                        MEANING),
                candidates);
    }

    private static ReadPlace place(PlaceReading place) {
        return place == null
                ? null
                : new ReadPlace(
                        place.name(),
                        place.key(),
                        Passage.of(place.span()),
                        ReadPlace.Source.valueOf(place.source().name()));
    }

    private static ReadTime time(TimeAnchor time) {
        return new ReadTime(
                time.kind(),
                written(time.asOf()),
                written(time.start()),
                written(time.end()),
                time.resolved(),
                time.resolved() ? null : time.reason());
    }

    private static String written(DateSpan span) {
        return span == null ? null : span.toString();
    }

    private static List<ReadLink> links(List<AttributionLink> chain) {
        return chain.stream()
                .map(link -> new ReadLink(
                        link.party(),
                        link.verb(),
                        Voice.valueOf(link.voice().name()),
                        Passage.of(link.partySpan()),
                        Passage.of(link.verbSpan())))
                .toList();
    }
}
