package org.crosstally.comparison.kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.rule.Rule;

/** Every rule as the API shows it, with an example of its kind. */
@ApplicationScoped
public class Kinds {

    private final List<KindInfo> all;

    Kinds(ObjectMapper json) {
        all = Rules.all().stream()
                .map(rule -> info(rule, json))
                .sorted(Comparator.comparing(KindInfo::kind).thenComparing(KindInfo::sentence))
                .toList();
    }

    /** All rules, by kind. */
    public List<KindInfo> all() {
        return all;
    }

    private static KindInfo info(Rule rule, ObjectMapper json) {
        KindDefinition kind = rule.definition();
        return new KindInfo(
                kind.kind().name(),
                rule.version(),
                rule.sentence(),
                rule.thresholds(),
                kind.band() == null ? null : Band.valueOf(kind.band().name()),
                kind.isDiscrepancy(),
                rule.looksAt().name(),
                example(kind, json));
    }

    private static ComparisonRequest example(KindDefinition kind, ObjectMapper json) {
        try {
            return json.readValue(kind.example(), ComparisonRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The example of kind " + kind.kind() + " is no comparison request", e);
        }
    }
}
