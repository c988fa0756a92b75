package org.crosstally.claims.api.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that a beginning of a name may mean, the likeliest first.
 *
 * @param items at most as many as were asked for
 */
@Schema(description = "Records that the beginning of a name may mean, the likeliest first.")
public record Suggestions(List<Suggestion> items) {

    /**
     * One record, or a known place that is not recorded yet.
     *
     * @param id of the record; {@code null} for one that is not recorded: send its key, and it is recorded
     * @param key the key of the record; {@code null} where it has none
     * @param name what the record is called
     * @param matched the name, in any language, that begins with what was typed or nearly does
     * @param confirmed false for one that was created from an unknown name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Suggestion", description = "One record, or a known place that is not recorded yet.")
    public record Suggestion(
            UUID id,
            @Schema(example = "geo:703448") String key,
            @Schema(example = "Kyiv") String name,
            @Schema(example = "Киев") String matched,
            boolean confirmed) {}
}
