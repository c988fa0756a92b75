package org.crosstally.claims.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.crosstally.claims.register.Kind;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** What a list of claims can be counted by. */
enum Facet {
    measure("c.measure_id", Kind.MEASURE),
    subject("c.subject_id", Kind.PARTY),
    origin("c.origin_id", Kind.PARTY),
    outlet("(select a.outlet_id from article a where a.id = c.article_id)", Kind.OUTLET),
    stage("c.stage", null),
    modality("c.modality", null),
    state("c.state", null),
    method("c.method", null),
    currency("c.currency", null),
    timeKind("c.time_kind", null);

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
     * @throws ProblemException BAD_PARAMETER
     */
    static List<Facet> parse(String names) {
        List<Facet> facets = new ArrayList<>();
        for (String name : names == null ? new String[0] : names.split(",")) {
            facets.add(Arrays.stream(values())
                    .filter(facet -> facet.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new FieldError(
                            "facets",
                            ErrorCode.BAD_PARAMETER,
                            "'" + name + "' is none of "
                                    + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                    + "."))));
        }
        return facets;
    }
}
