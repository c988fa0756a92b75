package org.crosstally.comparison.export;

import java.io.IOException;
import java.io.Writer;
import org.crosstally.comparison.api.discrepancy.Discrepancy;

/** How an export is written: what comes first, each discrepancy, what comes last. */
interface ExportFormat {

    /** The media type, with its charset where it needs one. */
    String mediaType();

    default void begin(Writer out) throws IOException {}

    void write(Discrepancy found, Writer out) throws IOException;

    default void end(Writer out) throws IOException {}
}
