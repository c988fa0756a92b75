package org.crosstally.claims.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.NewEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Moves claims of an event to a new one.
 *
 * @param event the new event
 * @param claims the claims that are about the new event; each must be one of the event that is split
 * @param reason kept with the revisions
 */
public record Split(
        @NotNull @Valid @Schema(description = "The new event")
        NewEvent event,

        @NotEmpty @Size(max = 1000) @Schema(description = "Claims that are about the new event")
        List<@NotNull UUID> claims,

        @Size(max = 1000) @Schema(description = "Why", example = "Two shocks on one day")
        String reason) {}
