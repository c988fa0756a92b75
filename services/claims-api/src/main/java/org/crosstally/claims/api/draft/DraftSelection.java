package org.crosstally.claims.api.draft;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Drafts that are decided in one request, independently of each other.
 *
 * @param ids of the drafts, each once
 * @param reason why they are dropped; kept with each
 */
@Schema(description = "Drafts that are decided in one request, independently of each other.")
public record DraftSelection(
        @NotEmpty @Schema(description = "Ids of the drafts") List<@NotNull UUID> ids,

        @Size(max = 1000) @Schema(description = "Why they are dropped; kept with each", example = "Sports results")
        String reason) {}
