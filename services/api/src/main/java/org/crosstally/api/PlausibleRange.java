package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The values that figures of a measure may have, in the measure's unit.
 *
 * @param low smallest plausible value; {@code null} for any
 * @param high largest plausible value; {@code null} for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The values that figures of a measure may have, in its unit.")
public record PlausibleRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "Smallest plausible value", example = "1")
        BigDecimal low,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Largest plausible value", example = "20000000")
        BigDecimal high) {}
