package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.jdbc.Session;

/** An editors' desk whose verdicts a test gives. */
@ApplicationScoped
class DeskOfTests implements VerdictCounts {

    private final Map<String, Verdicts> given = new ConcurrentHashMap<>();

    void find(String source, int right, int wrong) {
        given.put(source, new Verdicts(right, wrong));
    }

    @Override
    public Map<String, Verdicts> bySource(Session session) {
        return given;
    }
}
