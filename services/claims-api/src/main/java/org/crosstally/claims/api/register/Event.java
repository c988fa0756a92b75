package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.EventType;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What figures belong to: an earthquake, a strike, a campaign. Fields as in {@link org.crosstally.api.NewEvent}.
 *
 * @param confirmed false for one that was created from an unknown name
 * @param mergedInto the event it was merged into by an editor; {@code null} if it is not merged
 * @param reason why an editor merged or split it by this revision; {@code null} for every other revision
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, inheritComponentAnnotations = false)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What figures belong to: an earthquake, a strike, a campaign.")
public record Event(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String name,
        EventType type,
        List<String> aliases,
        Ref place,
        LocalDate earliest,
        LocalDate latest,
        Ref partOf,
        Map<String, String> externalIds,
        boolean confirmed,
        Ref mergedInto,
        String reason)
        implements Recorded {}
