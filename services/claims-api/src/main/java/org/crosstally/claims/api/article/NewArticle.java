package org.crosstally.claims.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article to record, or its new content; a changed text becomes a new snapshot and the earlier ones are kept.
 *
 * @param outlet id, name or alias
 * @param url where it was published; unique, {@code null} for print
 * @param title headline
 * @param language BCP 47 tag
 * @param publishedAt ISO 8601 date or instant; {@code null} if the article has none
 * @param wireCredit the agency the article credits, id or name of an outlet; {@code null} when it credits none
 * @param translationOf the article that this one translates, id or URL; {@code null} when it translates none
 * @param text the article's text, the snapshot that quotes are checked against; {@code null} when it is not at hand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewArticle(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "Id, name or alias of the outlet", example = "The Daily Meridian")
        String outlet,

        @Size(max = 2000)
        @Schema(description = "Where it was published; unique", example = "https://meridian.example/2024/shells")
        String url,

        @Size(max = 1000) @Schema(description = "Headline", example = "Shell orders double")
        String title,

        @Size(max = 35) @Schema(description = "BCP 47 language tag", example = "en")
        String language,

        @Schema(description = "ISO 8601 date or instant; absent if the article has none", example = "2024-03-05")
        String publishedAt,

        @Size(max = 300)
        @Schema(
                description = "Agency the article credits: id, name or alias of an outlet",
                example = "Ruritanian Press Agency")
        String wireCredit,

        @Size(max = 2000)
        @Schema(
                description = "The article that this one translates: its id or URL",
                example = "https://anzeiger.example/2024/granaten")
        String translationOf,

        @Schema(
                description = "The text that quotes are checked against",
                example = "The ministry ordered shells worth $1 billion.")
        String text) {}
