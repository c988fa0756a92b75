package org.crosstally.comparison.api.review;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asks. */
@Schema(description = "Who asks, and what holds for them.")
public record Me(
        @Schema(description = "Subject of the token; local where the service runs without tokens", example = "ada")
        String subject,

        @Schema(
                description = "Roles, those included in others too",
                example = "[\"reader\", \"recorder\", \"reviewer\"]")
        Set<String> roles,

        @Schema(
                description =
                        "Whether a verdict is signed off by another person than proposed it; off on a desk of one",
                example = "true")
        boolean fourEyes) {}
