package org.crosstally.comparison.silence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.query.RecordRepository;
import org.crosstally.jdbc.Restrictions;

/** The table silence. */
@ApplicationScoped
class SilenceRepository implements RecordRepository<SilenceRow> {

    @Override
    public String noun() {
        return "silence";
    }

    /**
     * Returns up to {@code limit} silences, newest first.
     *
     * @param active whether they still hide something at {@code now}; null for all
     * @param createdAt creation of the last one of the page before, with its id in {@code id}; null on the first page
     */
    List<SilenceRow> newest(Boolean active, Instant now, Instant createdAt, UUID id, int limit) {
        Restrictions all = active(active, now).before("s", "createdAt", createdAt, id);
        return find("from SilenceRow s" + all.where() + " order by s.createdAt desc, s.id desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts silences, as {@link #newest} selects them. */
    long count(Boolean active, Instant now) {
        Restrictions all = active(active, now);
        return count("from SilenceRow s" + all.where(), all.parameters());
    }

    private static Restrictions active(Boolean active, Instant now) {
        String condition = Boolean.TRUE.equals(active) ? "s.expiresAt > :now" : "s.expiresAt <= :now";
        return new Restrictions().and(condition, "now", active == null ? null : now);
    }
}
