package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.PartyKind;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person, organisation, state, force or place. Parties speak, act and suffer; places hold what is counted.
 *
 * @param key unique among parties: the owner and the kind of institution, {@code UA/MOD}; {@code null} where it has none
 * @param externalIds ids elsewhere, by the name of the collection
 * @param confirmed false for one that was created from an unknown name
 * @param mergedInto the party it was merged into by an editor; {@code null} if it is not merged
 * @param reason why an editor merged it by this revision; {@code null} for every other revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person, organisation, state, force or place, with its other names and what it is part of.")
public record Party(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String name,
        PartyKind kind,
        List<String> aliases,
        List<Ref> partOf,
        String key,
        Map<String, String> externalIds,
        boolean confirmed,
        Ref mergedInto,
        String reason)
        implements Recorded {}
