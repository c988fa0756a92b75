package org.crosstally.claims.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosstally.claims.feed.ChangeSource.Entry;

/** Reads the feed: numbers what is new, then merges the sources in the order of their cursors. */
@ApplicationScoped
class ChangeReader {

    private final Numbering numbering;
    private final List<ChangeSource> sources;

    ChangeReader(Numbering numbering, @io.quarkus.arc.All List<ChangeSource> sources) {
        this.numbering = numbering;
        this.sources = sources;
    }

    /** Returns up to {@code limit} changes after {@code after}; none when there is nothing new. */
    List<Entry> read(Cursor after, int limit) {
        Cursor to = new Cursor(numbering.head(), Integer.MAX_VALUE);
        List<Entry> entries = new ArrayList<>();
        if (to.position() < after.position()) {
            return entries;
        }
        for (ChangeSource source : sources) {
            List<Entry> found = source.read(after, to, limit);
            entries.addAll(found);
            if (found.size() == limit) {
                // This source may have more entries: nothing after its last entry may be returned yet.
                to = found.get(limit - 1).at();
            }
        }
        Cursor end = to;
        return entries.stream()
                .filter(entry -> entry.at().compareTo(end) <= 0)
                .sorted(Comparator.comparing(Entry::at))
                .limit(limit)
                .toList();
    }
}
