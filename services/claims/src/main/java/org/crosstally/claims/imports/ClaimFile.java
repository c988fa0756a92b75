package org.crosstally.claims.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.web.problem.Problem;

/** A file of claims, whatever its form, that was looked through once. */
interface ClaimFile {

    /** How many entries it has. */
    long total();

    /** The entries from the first on; must be closed. */
    Entries entries() throws IOException;

    /** Entries in their order. */
    interface Entries extends Iterator<Entry>, Closeable {}

    /**
     * A claim of the file.
     *
     * @param line on which it begins, from 1
     * @param claim {@code null} when it cannot be read
     * @param problem why it cannot be read, else {@code null}
     */
    record Entry(long line, NewClaim claim, Problem problem) {}
}
