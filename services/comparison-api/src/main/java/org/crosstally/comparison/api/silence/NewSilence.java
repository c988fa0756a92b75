package org.crosstally.comparison.api.silence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Discrepancies to keep out of the queue until an instant. */
@Schema(description = "Discrepancies to keep out of the queue until an instant.")
public record NewSilence(
        @NotNull @Valid @Schema(description = "What it hides")
        Matcher matcher,

        @NotBlank @Size(max = 4000) @Schema(description = "Why", example = "The ministry revises the year in May")
        String reason,

        @NotNull @Schema(description = "Until when; an instant to come", example = "2030-03-05T10:00:00Z")
        Instant expiresAt,

        @Schema(
                description = "true returns how many discrepancies it would hide, and creates nothing",
                example = "true")
        Boolean dryRun) {

    /** Which discrepancies: those that fit every field given, and one of its values. At least one field is given. */
    @Schema(
            name = "NewMatcher",
            description =
                    "Those that fit every field given, by one of its values. At least one field is given; measures,"
                            + " outlets and parties by id, name or alias.")
    public record Matcher(
            @Size(max = 100) @Schema(description = "Kinds", example = "[\"VALUE_CONFLICT\"]")
            List<String> kinds,

            @Size(max = 100) @Schema(description = "Measures of its series")
            List<String> measures,

            @Size(max = 100) @Schema(description = "Outlets that print a claim of it")
            List<String> outlets,

            @Size(max = 100) @Schema(description = "Parties that are its subject or an origin of it")
            List<String> parties,

            @Size(max = 100) @Schema(description = "Series") List<UUID> series) {}
}
