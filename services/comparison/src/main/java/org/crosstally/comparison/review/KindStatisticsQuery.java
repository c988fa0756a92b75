package org.crosstally.comparison.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.review.KindStatistics;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** What editors made of what a rule found: shows whether the rule is useful. */
@ApplicationScoped
class KindStatisticsQuery {

    KindStatistics of(Session session, String kind) {
        try {
            Kind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no kind " + kind + ".");
        }
        Map<String, Long> states = counts(session, "state", "true", kind);
        Map<String, Long> dismissals = counts(session, "review ->> 'dismissal'", "state = 'DISMISSED'", kind);
        Map<String, Long> verdicts =
                counts(session, "verdict", "state in ('RESOLVED', 'PUBLISHED', 'DISMISSED')", kind);
        long decided = states.entrySet().stream()
                .filter(each -> DiscrepancyState.valueOf(each.getKey()).isDecided())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long wrong = states.getOrDefault("DISMISSED", 0L);
        long found = states.values().stream().mapToLong(each -> each).sum();
        Double precision = decided == 0 ? null : (double) (decided - wrong) / decided;
        return new KindStatistics(kind, found, states, verdicts, dismissals, precision);
    }

    private static Map<String, Long> counts(Session session, String column, String condition, String kind) {
        Map<String, Long> counts = new TreeMap<>();
        session.list(
                "select " + column + " as value, count(*) as n from discrepancy where kind = ? and " + condition
                        + " group by 1 having " + column + " is not null",
                row -> counts.put(row.getString("value"), row.getLong("n")),
                kind);
        return counts;
    }
}
