package org.crosstally.claims.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a whole article is about; what is left out is not set.
 *
 * @param event id, name or alias of an event
 * @param place id, key or name of a place
 * @param subject id, name or alias of a party
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewArticleContext(
        @Size(max = 300)
        @Schema(description = "Event: id, name or alias", example = "Earthquake of Aldport, March 2024")
        String event,

        @Size(max = 300) @Schema(description = "Place: id, key or name", example = "Aldport")
        String place,

        @Size(max = 300) @Schema(description = "Party whose figures it gives: id, name or alias", example = "Ruritania")
        String subject) {}
