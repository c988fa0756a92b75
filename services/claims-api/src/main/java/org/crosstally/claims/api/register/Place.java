package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.PlaceKind;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something is counted or happens: a country, a subdivision of one, a city, or another place.
 *
 * @param key unique among places: ISO 3166-1, ISO 3166-2 or {@code geo:} and the GeoNames id; {@code null} where it has none
 * @param parent the place that contains it; {@code null} for a country, or where it is not known
 * @param latitude degrees north; {@code null} where it is not known
 * @param longitude degrees east; {@code null} where it is not known
 * @param externalIds ids elsewhere, by the name of the collection
 * @param confirmed false for one that was created from an unknown name
 * @param mergedInto the place it was merged into by an editor; {@code null} if it is not merged
 * @param reason why an editor merged it by this revision; {@code null} for every other revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A country, subdivision, city or other place, with its other names and the place that contains it.")
public record Place(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        String name,
        PlaceKind kind,
        List<String> aliases,
        String key,
        Ref parent,
        BigDecimal latitude,
        BigDecimal longitude,
        Map<String, String> externalIds,
        boolean confirmed,
        Ref mergedInto,
        String reason)
        implements Recorded {}
