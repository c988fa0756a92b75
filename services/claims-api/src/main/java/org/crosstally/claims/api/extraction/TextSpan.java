package org.crosstally.claims.api.extraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in an article's text.
 *
 * @param start offset of the first character, in code points
 * @param end offset after the last character, in code points
 */
@Schema(description = "A place in the text, in code points: not bytes, not UTF-16 units.")
public record TextSpan(
        @Schema(description = "Offset of the first character, in code points", example = "2244")
        int start,

        @Schema(description = "Offset after the last character, in code points", example = "2267")
        int end) {}
