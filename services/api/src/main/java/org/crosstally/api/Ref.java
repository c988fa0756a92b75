package org.crosstally.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reference to an outlet, party or measure in an answer.
 *
 * @param id the record's id; it stays the same when the record is renamed or merged
 * @param name the record's name at the time of the answer
 */
@Schema(description = "A reference to a record, by id and by its present name.")
public record Ref(
        @Schema(example = "018c2b6e-6e10-7c52-a3a1-1f5b2c3d4e5f")
        UUID id,

        @Schema(example = "Ministry of Defence of Ruritania")
        String name) {}
