package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place to record, or the new content of one.
 *
 * @param name unique among places
 * @param kind {@link PlaceKind#OTHER} when not given
 * @param aliases other names: spellings, names in other languages
 * @param key unique among places: ISO 3166-1 ({@code UA}), ISO 3166-2 ({@code UA-30}), GeoNames ({@code geo:703448}) or another
 * @param parent id, key or name of the place that contains it; no cycles
 * @param latitude degrees north; with {@code longitude} or not at all
 * @param longitude degrees east
 * @param externalIds ids elsewhere, by the name of the collection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPlace(
        @NotBlank @Size(max = 300) @Schema(description = "Name, unique among places", example = "Kyiv")
        String name,

        @Schema(description = "What it is; OTHER when not given", example = "CITY")
        PlaceKind kind,

        @Size(max = 100) @Schema(description = "Other names", example = "[\"Kiev\", \"Київ\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 100)
        @Pattern(regexp = "\\S+")
        @Schema(
                description = "Key, unique among places: ISO 3166-1, ISO 3166-2, or GeoNames with the prefix geo:",
                example = "geo:703448")
        String key,

        @Size(max = 300) @Schema(description = "Id, key or name of the place that contains it", example = "UA-30")
        String parent,

        @DecimalMin("-90") @DecimalMax("90") @Schema(description = "Degrees north", example = "50.45466")
        BigDecimal latitude,

        @DecimalMin("-180") @DecimalMax("180") @Schema(description = "Degrees east", example = "30.5238")
        BigDecimal longitude,

        @Size(max = 20)
        @Schema(description = "Ids elsewhere, by the name of the collection", example = "{\"wikidata\": \"Q1899\"}")
        Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> externalIds) {}
