package org.crosstally.claims.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor set for a whole article: its open drafts inherit what they do not have themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What an editor set for a whole article; its open drafts inherit what they do not have themselves.")
public record ArticleContext(
        @Schema(description = "The event that it is about") Ref event,
        @Schema(description = "The place that it is about") Ref place,
        @Schema(description = "Whose figures it gives") Ref subject) {}
