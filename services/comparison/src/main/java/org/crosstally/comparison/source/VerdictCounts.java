package org.crosstally.comparison.source;

import java.util.Map;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.jdbc.Session;

/** Where the verdicts of editors are counted. They change what a source counts as, once there are five of one source. */
public interface VerdictCounts {

    /** How often editors found each source right and wrong, by its id. */
    Map<String, Verdicts> bySource(Session session);
}
