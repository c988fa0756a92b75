package org.crosstally.claims.api.reference;

import java.util.List;
import org.crosstally.quantity.wording.Qualifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the words of a number mean, in one language.
 *
 * @param version of the table, so that a reading can be repeated
 * @param language BCP 47 tag
 */
public record WordingTable(
        @Schema(example = "1") String version,
        @Schema(example = "en") String language,
        List<Row> rows) {

    /**
     * One way to write a number.
     *
     * @param entailed rule of what the words commit to
     * @param read rule of what a reader takes from them
     * @param phrases words that are read so
     */
    public record Row(
            Qualifier qualifier,
            String entailed,
            String read,

            @Schema(example = "[\"over\", \"more than\"]") List<String> phrases) {}
}
