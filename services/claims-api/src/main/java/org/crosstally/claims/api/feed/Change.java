package org.crosstally.claims.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.api.register.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the change feed: a revision of a claim, or of a record that claims refer to. Exactly one of the record
 * fields is set. A record comes before the claims that refer to it, and an earlier revision before a later one.
 *
 * @param cursor send it as {@code after} to read the entries that follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One revision of a claim, or of a record that claims refer to.")
public record Change(
        @Schema(description = "Place of this entry in the feed", example = "18.3")
        String cursor,

        Claim claim,
        Article article,
        Outlet outlet,
        Party party,
        Measure measure,
        Place place,
        Event event) {}
