package org.crosstally.comparison.kind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.Rule;

/** Every rule as the API shows it, with an example from examples.json. */
@ApplicationScoped
public class Kinds {

    private final List<KindInfo> all;

    Kinds(ObjectMapper json) {
        Map<Kind, ComparisonRequest> examples = examples(json);
        all = Rules.all().stream()
                .map(rule -> info(rule, examples.get(rule.kind())))
                .sorted(Comparator.comparing(KindInfo::kind).thenComparing(KindInfo::sentence))
                .toList();
    }

    /** All rules, by kind. */
    public List<KindInfo> all() {
        return all;
    }

    private static Map<Kind, ComparisonRequest> examples(ObjectMapper json) {
        try (InputStream in = Kinds.class.getResourceAsStream("examples.json")) {
            return json.readValue(in, new TypeReference<Map<Kind, ComparisonRequest>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the examples of the kinds cannot be read", e);
        }
    }

    private static KindInfo info(Rule rule, ComparisonRequest example) {
        Band band = rule.kind().band() == null
                ? null
                : Band.valueOf(rule.kind().band().name());
        return new KindInfo(
                rule.kind().name(),
                rule.version(),
                rule.sentence(),
                rule.thresholds(),
                band,
                rule.kind().isDiscrepancy(),
                rule.looksAt().name(),
                example);
    }
}
