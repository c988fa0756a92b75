package org.crosstally.claims.api.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Merges a record into another one: both names mean the other one until the merge is undone. */
public record Merge(
        @NotBlank @Size(max = 300) @Schema(description = "Id, name or alias of the record that stays", example = "Kyiv")
        String into,

        @Size(max = 1000) @Schema(description = "Why", example = "Two spellings of one city")
        String reason) {}
