package org.crosstally.comparison.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosstally.api.Bounds;
import org.crosstally.api.Ref;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.comparison.api.export.ExportsApi;

/**
 * Published verdicts in the vocabulary of schema.org: for each side a ClaimReview of the Claim that stands for it, whose
 * figure is an Observation. A rating is given only where the verdict says that the side is right or wrong; elsewhere the
 * text alone states the verdict.
 */
final class ClaimReviewExport implements ExportFormat {

    private final ObjectMapper json;
    private final DiscrepancyUrls addresses;
    private final ExportConfig config;
    private boolean first = true;

    ClaimReviewExport(ObjectMapper json, DiscrepancyUrls addresses, ExportConfig config) {
        this.json = json;
        this.addresses = addresses;
        this.config = config;
    }

    @Override
    public String mediaType() {
        return ExportsApi.JSON_LD;
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
    }

    @Override
    public void write(Discrepancy found, Writer out) throws IOException {
        for (int number = 0; number < found.sides().size(); number++) {
            if (found.sides().get(number).printed() != null) {
                out.write(first ? "\n" : ",\n");
                first = false;
                out.write(json.writeValueAsString(review(found, number)));
            }
        }
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("\n]}\n");
    }

    private Map<String, Object> review(Discrepancy found, int number) {
        Side side = found.sides().get(number);
        PrintedClaim printed = side.printed();
        Map<String, Object> review = node("ClaimReview");
        review.put("@id", addresses.of(found.id()) + "#" + number);
        review.put("url", addresses.of(found.id()));
        review.put("datePublished", found.review().publishedAt().toString());
        review.put("author", publisher());
        review.put("claimReviewed", printed.quote() == null ? printed.amount() : printed.quote());
        put(review, "reviewBody", found.review().rationale());
        review.put("reviewRating", rating(found.review().verdict(), number));
        review.put("itemReviewed", claim(found, side));
        return review;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = node("Organization");
        publisher.put("name", config.name());
        config.url().ifPresent(url -> publisher.put("url", url));
        return publisher;
    }

    private static Map<String, Object> rating(Verdict verdict, int side) {
        Map<String, Object> rating = node("Rating");
        Boolean right =
                switch (verdict) {
                    case A_WRONG -> side != 0;
                    case B_WRONG -> side != 1;
                    case BOTH_WRONG -> false;
                    default -> null;
                };
        if (right != null) {
            rating.put("ratingValue", right ? 5 : 1);
            rating.put("bestRating", 5);
            rating.put("worstRating", 1);
        }
        rating.put("alternateName", words(verdict, right));
        return rating;
    }

    private static String words(Verdict verdict, Boolean right) {
        if (right != null) {
            return right ? "Stands" : "Wrong";
        }
        return switch (verdict) {
            case DIFFERENT_SCOPE -> "Both hold, of different things";
            case SUPERSEDED -> "Replaced by a newer figure";
            case SAME_ORIGIN -> "Goes back to the same origin";
            case RANGE_STANDS -> "Disputed: both figures remain";
            default -> "Undecided";
        };
    }

    private static Map<String, Object> claim(Discrepancy found, Side side) {
        PrintedClaim printed = side.printed();
        Map<String, Object> claim = node("Claim");
        claim.put("@id", "urn:uuid:" + printed.id());
        claim.put("text", printed.quote() == null ? printed.amount() : printed.quote());
        Ref speaker = printed.origin() == null ? printed.outlet() : printed.origin();
        claim.put("author", organization(speaker));
        put(claim, "datePublished", printed.article().publishedAt());
        claim.put("appearance", article(printed));
        claim.put("about", observation(found.series().get(0).key(), printed));
        return claim;
    }

    private static Map<String, Object> article(PrintedClaim printed) {
        Map<String, Object> article = node("NewsArticle");
        put(article, "url", printed.article().url());
        put(article, "headline", printed.article().title());
        put(article, "datePublished", printed.article().publishedAt());
        article.put("publisher", organization(printed.outlet()));
        return article;
    }

    private static Map<String, Object> organization(Ref ref) {
        Map<String, Object> organization = node("Organization");
        put(organization, "name", ref.name());
        if (ref.id() != null) {
            organization.put("@id", "urn:uuid:" + ref.id());
        }
        return organization;
    }

    private static Map<String, Object> observation(Key key, PrintedClaim printed) {
        Map<String, Object> observation = node("Observation");
        Map<String, Object> property = node("Property");
        put(property, "name", key.measure().name());
        observation.put("measuredProperty", property);
        if (key.subject() != null) {
            Map<String, Object> subject = node("Thing");
            put(subject, "name", key.subject().name());
            observation.put("observationAbout", subject);
        }
        Bounds read = printed.read();
        if (read != null
                && read.low() != null
                && read.high() != null
                && read.low().compareTo(read.high()) == 0) {
            observation.put("value", read.low());
        } else if (read != null) {
            put(observation, "minValue", read.low());
            put(observation, "maxValue", read.high());
        }
        put(observation, "unitText", printed.unit());
        if (printed.time() != null) {
            day(observation, printed.time().asOf());
        }
        return observation;
    }

    /** schema.org takes a date; a quarter, or an earliest and a latest day, is no date. */
    private static void day(Map<String, Object> observation, String asOf) {
        if (asOf != null && asOf.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
            observation.put("observationDate", asOf);
        }
    }

    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    private static void put(Map<String, Object> node, String name, Object value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
