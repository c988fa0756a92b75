package org.crosstally.comparison.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.crosstally.comparison.source.VerdictCounts;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.jdbc.Session;

/** What signed-off verdicts say of sources: who stood on a side that was found wrong, and who on the other. */
@ApplicationScoped
class EditorVerdicts implements VerdictCounts {

    @Override
    public Map<String, Verdicts> bySource(Session session) {
        Map<String, Verdicts> counts = new HashMap<>();
        session.list(
                """
                select origin, count(*) filter (where not wrong) as right_ones, count(*) filter (where wrong) as wrong_ones
                from (select o.origin, d.verdict = 'BOTH_WRONG' or (d.verdict = 'A_WRONG') = (s.number = 1) as wrong
                      from discrepancy d
                      cross join lateral json_array_elements(d.body -> 'sides') with ordinality as s (side, number)
                      cross join lateral json_array_elements_text(s.side -> 'origins') as o (origin)
                      where d.state in ('RESOLVED', 'PUBLISHED') and d.verdict in ('A_WRONG', 'B_WRONG', 'BOTH_WRONG')
                     ) found
                group by origin
                """,
                row -> counts.put(
                        row.getString("origin"), new Verdicts(row.getInt("right_ones"), row.getInt("wrong_ones"))));
        return counts;
    }
}
