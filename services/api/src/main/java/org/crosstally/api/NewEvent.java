package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event to record, or the new content of one.
 *
 * @param name unique among events
 * @param type {@link EventType#OTHER} when not given
 * @param aliases other names
 * @param place id, key or name of the place where it happens
 * @param earliest the day on which it began, or the first on which it may have begun
 * @param latest the last day of it, or the last on which it may have ended; {@code null} while it goes on
 * @param partOf id or name of the event that contains it: the war of a battle; no cycles
 * @param externalIds ids elsewhere, by the name of the collection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewEvent(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "Name, unique among events", example = "Earthquake of Aldport, March 2024")
        String name,

        @Schema(description = "What kind of event it is; OTHER when not given", example = "EARTHQUAKE")
        EventType type,

        @Size(max = 100) @Schema(description = "Other names", example = "[\"Aldport quake\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 300) @Schema(description = "Where: id, key or name of a place", example = "Aldport")
        String place,

        @Schema(description = "The day on which it began, or the first on which it may have", example = "2024-03-05")
        LocalDate earliest,

        @Schema(description = "The last day of it; absent while it goes on", example = "2024-03-05")
        LocalDate latest,

        @Size(max = 300)
        @Schema(description = "Id or name of the event that contains it", example = "Invasion of Ruritania")
        String partOf,

        @Size(max = 20)
        @Schema(
                description = "Ids elsewhere, by the name of the collection",
                example = "{\"glide\": \"EQ-2024-000037-RUR\"}")
        Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> externalIds) {}
