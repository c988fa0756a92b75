package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who publishes.
 *
 * @param confirmed false for one that was created from an unknown name
 * @param mergedInto the outlet it was merged into by an editor; {@code null} if it is not merged
 * @param reason why an editor merged it by this revision; {@code null} for every other revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who publishes: a newspaper, an agency, a broadcaster, a statistical bulletin.")
public record Outlet(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String name,
        List<String> aliases,
        String ownerGroup,
        String country,
        String homePage,
        boolean confirmed,
        Ref mergedInto,
        String reason)
        implements Recorded {}
