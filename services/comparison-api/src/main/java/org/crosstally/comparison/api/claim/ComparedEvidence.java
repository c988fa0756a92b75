package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the article of a claim to compare shows of how it came by the figure. All of it may be left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the article shows of how it came by the figure; all of it may be left out.")
public record ComparedEvidence(
        @Size(max = 10_000)
        @Schema(description = "The words that print the number", example = "over 125,000 casualties")
        String quote,

        @Schema(
                description = "Whether the article contains those words; absent when this was not checked",
                example = "true")
        Boolean quoteFound,

        @Schema(description = "Whether the origin is quoted word for word", example = "false")
        Boolean wordForWord,

        @Size(max = 20)
        @Schema(description = "Who passes the figure on, between the outlet and the origin; outlets by their names")
        List<@NotBlank @Size(max = 300) String> via,

        @Size(max = 35) @Schema(description = "Language of the article, BCP-47", example = "en")
        String language,

        @Size(max = 2000) @Schema(description = "The article that it says it translates")
        String translationOf,

        @Size(max = 2000)
        @Schema(description = "An article whose text is nearly the same: the two are copies of one text")
        String copyOf,

        @PositiveOrZero
        @Schema(description = "Which snapshot of the article it was read from, from 1; 0 = unknown", example = "1")
        Integer snapshot) {}
