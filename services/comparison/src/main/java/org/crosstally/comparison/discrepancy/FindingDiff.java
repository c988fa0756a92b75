package org.crosstally.comparison.discrepancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.jdbc.Session;

/**
 * What differs between that which was found and that which is on record. Most of a large series does not when a claim comes:
 * of that no more is read than a digest, and nothing is locked.
 */
final class FindingDiff {

    /** @param digest of its body; null when it is closed */
    private record OnRecord(UUID id, String fingerprint, double importance, String digest) {}

    private final List<FindingRecord> found = new ArrayList<>();
    private final Map<UUID, OnRecord> recorded = new HashMap<>();

    private FindingDiff() {}

    /**
     * Reads shown discrepancies of {@code series}, and closed ones of the kinds that were found, which may come back.
     *
     * @param all no two with the same fingerprint
     * @param body prints a finding as it is on record
     */
    static FindingDiff of(
            Session session, Collection<UUID> series, List<FindingRecord> all, Function<Discrepancy, String> body) {
        Set<String> kinds = all.stream().map(each -> each.finding().kind()).collect(Collectors.toSet());
        FindingDiff differences = new FindingDiff();
        Map<String, OnRecord> shown = new HashMap<>();
        session.list(
                        """
                        select id, fingerprint, importance, case when closed_at is null then md5(body::text) end as digest
                        from discrepancy
                        where id in (select discrepancy_id from discrepancy_series where series_id = any(?))
                          and (closed_at is null or kind = any(?))
                        """,
                        row -> new OnRecord(
                                Session.uuid(row, "id"),
                                row.getString("fingerprint"),
                                row.getDouble("importance"),
                                row.getString("digest")),
                        Session.uuids(series),
                        Session.texts(kinds))
                .forEach(each -> {
                    differences.recorded.put(each.id, each);
                    if (each.digest != null) {
                        shown.put(each.fingerprint, each);
                    }
                });
        for (FindingRecord each : all) {
            OnRecord row = shown.get(each.finding().fingerprint());
            if (row != null
                    && row.importance == each.importance()
                    && row.digest.equals(digest(body.apply(each.finding())))) {
                differences.recorded.remove(row.id);
            } else {
                differences.found.add(each);
            }
        }
        return differences;
    }

    /** As the database digests a text. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** Whether there is nothing to write: all that is shown was found as it is, and nothing else was. */
    boolean none() {
        return found.isEmpty() && recorded.values().stream().allMatch(each -> each.digest == null);
    }

    /** Findings that are news, or are shown otherwise. */
    List<FindingRecord> found() {
        return found;
    }

    /** Discrepancies on record that one of {@link #found} may be, or that are gone. */
    Set<UUID> recorded() {
        return recorded.keySet();
    }
}
