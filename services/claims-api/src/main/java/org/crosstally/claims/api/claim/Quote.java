package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words that print the number, after the W3C text quote and text position selectors.
 *
 * @param exact the words
 * @param prefix words before, to distinguish two places
 * @param suffix words after
 * @param start offset of the first character in the snapshot, in code points; found by the service when absent
 * @param end offset after the last character, in code points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(
        @NotBlank @Size(max = 10_000) @Schema(description = "The words", example = "over 125,000 casualties")
        String exact,

        @Size(max = 1000) @Schema(description = "Words before", example = "has resulted in ")
        String prefix,

        @Size(max = 1000) @Schema(description = "Words after", example = " on one side")
        String suffix,

        @PositiveOrZero @Schema(description = "Offset of the first character, in code points", example = "2244")
        Integer start,

        @PositiveOrZero @Schema(description = "Offset after the last character, in code points", example = "2267")
        Integer end) {}
