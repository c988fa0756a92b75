package org.crosstally.claims.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and its progress.
 *
 * @param id {@code null} for a preview
 * @param digest SHA-256 of the file, hex; with the line it is the clientRef of claims that have no other
 * @param total claims in the file: records of a table, the header not counted, or lines
 * @param done lines that were recorded, known or refused
 * @param failures the first refused lines of a preview
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An import of a file and its progress.")
public record Import(
        UUID id,
        State state,
        String recordedBy,
        String digest,
        long total,
        long done,
        long recorded,
        long known,
        long failed,
        Instant startedAt,
        Instant finishedAt,
        List<Failure> failures) {

    /** What an import is doing. INTERRUPTED: the replica that ran it was lost; send the file again. */
    public enum State {
        PREVIEW,
        RUNNING,
        DONE,
        CANCELLED,
        INTERRUPTED,
        FAILED
    }

    /**
     * A line that was refused.
     *
     * @param line number of the line in the file on which the record starts, from 1; the header is line 1
     */
    public record Failure(
            long line, @Schema(description = "problem+json") JsonNode problem) {}
}
