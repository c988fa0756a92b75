package org.crosstally.claims.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.claims.register.Kind;
import org.crosstally.web.paging.Choices;

/** What a list of claims can be counted by. */
enum Facet {
    measure("c.measure_id", Kind.MEASURE),
    subject("c.subject_id", Kind.PARTY),
    event("c.event_id", Kind.EVENT),
    origin("c.origin_id", Kind.PARTY),
    outlet("(select a.outlet_id from article a where a.id = c.article_id)", Kind.OUTLET),
    stage("c.stage", null),
    modality("c.modality", null),
    state("c.state", null),
    method("c.method", null),
    currency("c.currency", null),
    timeKind("c.time_kind", null);

    private static final Map<String, Facet> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final String expression;
    private final Kind kind;

    Facet(String expression, Kind kind) {
        this.expression = expression;
        this.kind = kind;
    }

    String expression() {
        return expression;
    }

    /** What the values refer to; {@code null} when they are words. */
    Kind kind() {
        return kind;
    }

    /**
     * The facets of a comma-separated list.
     *
     * @throws org.crosstally.web.problem.ProblemException BAD_PARAMETER
     */
    static List<Facet> parse(String names) {
        return Choices.several("facets", names, BY_NAME);
    }
}
