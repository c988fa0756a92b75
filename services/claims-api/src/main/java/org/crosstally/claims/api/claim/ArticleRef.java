package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The article a claim was printed in: by id, by URL, or described. An article whose URL is not known yet is created from
 * the description, without a snapshot.
 *
 * @param id of a recorded article
 * @param url of a recorded article, or of one to create
 * @param outlet id, name or alias; needed for an article to create
 * @param title of an article to create
 * @param publishedAt of an article to create; ISO 8601 date or instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleRef(
        @Schema(description = "Id of a recorded article") UUID id,

        @Size(max = 2000)
        @Schema(
                description = "URL of a recorded article or of one to create",
                example = "https://meridian.example/2024/shells")
        String url,

        @Size(max = 300) @Schema(description = "Outlet of an article to create", example = "The Daily Meridian")
        String outlet,

        @Size(max = 1000) @Schema(description = "Headline of an article to create", example = "Shell orders double")
        String title,

        @Schema(description = "Date of an article to create", example = "2024-03-05")
        String publishedAt) {}
