package org.crosstally.claims.api.reference;

import java.util.List;
import org.crosstally.quantity.unit.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The units that are known by name. */
public record UnitTable(List<Row> items) {

    /**
     * A unit and its exact way to the canonical unit of its dimension.
     *
     * @param code UCUM code, or a code of ours where UCUM has none
     * @param factor an exact fraction, canonical units in one of this unit
     * @param offset an exact fraction, canonical value at this unit's zero
     * @param aliases other ways to write it
     */
    public record Row(
            @Schema(example = "km") String code,
            @Schema(example = "kilometre") String name,
            Dimension dimension,
            @Schema(example = "1000") String factor,
            @Schema(example = "0") String offset,
            List<String> aliases) {}
}
