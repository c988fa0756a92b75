package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say. */
@Schema(description = "Something to say.")
public record Remark(
        @NotBlank @Size(max = 4000) @Schema(description = "What", example = "The ministry's report is out on Friday")
        String text) {}
