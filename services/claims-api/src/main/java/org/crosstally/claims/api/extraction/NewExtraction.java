package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to read claims from.
 *
 * @param text as published; its length is limited by the service's settings
 * @param date when it was published, ISO 8601 date or instant; without it relative dates stay unresolved
 * @param language BCP 47 tag; guessed when absent
 * @param outlet who publishes it: id, name or alias, the first link of every attribution
 * @param url where it was published
 * @param title headline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A text to read claims from; nothing of it is stored.")
public record NewExtraction(
        @NotBlank
        @Schema(
                description = "The text; limited to a million code points unless configured otherwise",
                example = "The ministry ordered shells worth $1 billion.")
        String text,

        @Size(max = 40)
        @Schema(
                description = "ISO 8601 date or instant of publication; relative dates are resolved against it",
                example = "2024-03-05")
        String date,

        @Size(max = 35) @Schema(description = "BCP 47 language tag; guessed when absent", example = "en")
        String language,

        @Size(max = 300) @Schema(description = "Id, name or alias of the outlet", example = "The Daily Meridian")
        String outlet,

        @Size(max = 2000)
        @Schema(description = "Where it was published", example = "https://meridian.example/2024/shells")
        String url,

        @Size(max = 1000) @Schema(description = "Headline", example = "Shell orders double")
        String title) {}
