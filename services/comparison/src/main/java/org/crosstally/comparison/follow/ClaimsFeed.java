package org.crosstally.comparison.follow;

import java.util.List;
import org.crosstally.claims.api.feed.Change;

/** The claims feed, from where it is read. */
interface ClaimsFeed {

    /**
     * The changes behind {@code after}, in their order; held while there is none.
     *
     * @param after cursor of the last change taken over; null = from the start
     * @throws java.io.IOException when the page did not come whole
     */
    List<Change> after(String after) throws java.io.IOException, InterruptedException;
}
