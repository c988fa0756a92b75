package org.crosstally.comparison.api.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receiver of events that is to be created. */
@Schema(description = "A receiver of events that is to be created.")
public record NewWebhook(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "Where to; https, and no private address unless the service allows it",
                example = "https://example.org/hook")
        String url,

        @Size(max = 50)
        @Schema(
                description = "Events to send: names such as discrepancy.signOff, or discrepancy.*; all events when"
                        + " absent",
                example = "[\"discrepancy.publish\"]")
        List<@Pattern(regexp = "[a-z]+\\.([A-Za-z]+|\\*)") String> events,

        @Size(max = 400) @Schema(description = "For whom, in words", example = "The newsroom's chat")
        String description) {}
