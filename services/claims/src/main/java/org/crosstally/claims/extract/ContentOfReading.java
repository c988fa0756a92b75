package org.crosstally.claims.extract;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewClaimBuilder;
import org.crosstally.claims.api.claim.NewLink;
import org.crosstally.claims.api.extraction.Candidates;
import org.crosstally.claims.api.extraction.Candidates.Candidate;
import org.crosstally.claims.api.extraction.Candidates.MeasureState;
import org.crosstally.claims.api.extraction.ReadLink;
import org.crosstally.claims.api.extraction.ReadPlace;
import org.crosstally.claims.api.extraction.ReadTime;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.gazetteer.institution.GenericSpeakers;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.unit.Units;

/**
 * The claim that a reading would be recorded as. It holds only what the text says: a measure where independent evidence
 * agrees on it, a subject where the register has the exact words, speakers that have a name; everything else is left to the
 * editor. A number that is
 * no level (a change, a former value, a whole) fills neither amount nor measure, one with two readings no amount.
 */
public final class ContentOfReading {

    private static final BigDecimal SAME = BigDecimal.ONE;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_VERB = 100;
    private static final int LONGEST_EXTRACTOR = 500;

    private ContentOfReading() {}

    /**
     * Returns the content of the claim.
     *
     * @param language of the text, a BCP-47 tag
     * @param article where it was printed; {@code null} when that is not known
     */
    public static NewClaim of(Reading reading, String language, ArticleRef article, String version) {
        List<NewLink> links = links(reading, language);
        return NewClaimBuilder.builder()
                .article(article)
                .quote(reading.quote())
                .attribution(links)
                .attributionLevel(
                        links.isEmpty() && reading.attribution().size() > 1 ? AttributionLevel.ANONYMOUS : null)
                .amount(reading.isLevel() && reading.isUnambiguous() ? amount(reading.amount()) : null)
                .measure(reading.isLevel() ? measure(reading.candidates()) : null)
                .subject(subject(reading.candidates().subjects()))
                .object(fitting(reading.object()))
                .place(reading.place() == null ? null : place(reading.place()))
                .stage(reading.stage() == Stage.NONE ? null : reading.stage())
                .modality(reading.modality())
                .time(time(reading.time()))
                .method(Method.EXTRACTED)
                .extractor(extractor(reading, version))
                .build();
    }

    /** Version and rule ids, as a claim keeps them. */
    public static String extractor(Reading reading, String version) {
        String all = (version + " " + String.join(",", reading.rules())).strip();
        return all.length() <= LONGEST_EXTRACTOR ? all : all.substring(0, LONGEST_EXTRACTOR);
    }

    /** The speakers that have a name. A local authority has one with the place; whoever else has none is left out. */
    private static List<NewLink> links(Reading reading, String language) {
        String place = reading.place() == null ? null : reading.place().name();
        return reading.attribution().stream()
                .skip(1)
                .filter(link -> fitting(link.party()) != null)
                .flatMap(link ->
                        GenericSpeakers.named(link.party(), language, place).map(party -> link(party, link)).stream())
                .toList();
    }

    private static NewLink link(String party, ReadLink link) {
        return new NewLink(
                party, link.verb() == null || link.verb().length() > LONGEST_VERB ? null : link.verb(), link.voice());
    }

    /** Every bound as it was read, so that words of another language keep their meaning. */
    private static NewAmount amount(ClaimAmount read) {
        return new NewAmount(
                read.text(),
                read.value(),
                read.low(),
                read.high(),
                read.low() == null ? null : read.lowInclusive(),
                read.high() == null ? null : read.highInclusive(),
                read.qualifier(),
                read.significantDigits(),
                Units.find(read.unit()).isPresent() ? read.unit() : null,
                read.currency(),
                read.per());
    }

    private static String measure(Candidates candidates) {
        return candidates.measureState() == MeasureState.FILLED
                ? candidates.measures().get(0).name()
                : null;
    }

    private static String subject(List<Candidate> candidates) {
        return candidates.isEmpty() || candidates.get(0).score().compareTo(SAME) < 0
                ? null
                : candidates.get(0).name();
    }

    private static ClaimTime time(ReadTime read) {
        return new ClaimTime(read.kind(), read.asOf(), read.start(), read.end());
    }

    /** The name, with the key where the name alone does not mean the place that was read: the text may have said which Springfield. */
    private static String place(ReadPlace read) {
        boolean alone = read.key() == null
                || Places.shipped()
                        .meaning(read.name())
                        .filter(place -> place.key().equals(read.key()))
                        .isPresent();
        return alone ? read.name() : read.name() + " (" + read.key() + ")";
    }

    private static String fitting(String words) {
        return words == null || words.isBlank() || words.length() > LONGEST_NAME ? null : words;
    }
}
