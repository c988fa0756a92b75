package org.crosstally.claims.batch;

import java.io.IOException;
import java.io.InputStream;

/** Takes the lines that a batch has beyond its limit, and goes on with them after its answer. */
public interface Beyond {

    /**
     * Takes all lines of {@code rest}.
     *
     * @param recorder who sent them
     * @return the path of the operation that records them
     */
    String take(InputStream rest, String recorder) throws IOException;
}
