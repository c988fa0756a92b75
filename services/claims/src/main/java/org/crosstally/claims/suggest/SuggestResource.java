package org.crosstally.claims.suggest;

import org.crosstally.claims.api.register.Spelling;
import org.crosstally.claims.api.suggest.SuggestApi;
import org.crosstally.claims.api.suggest.Suggestions;
import org.crosstally.claims.register.Kind;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

class SuggestResource implements SuggestApi {

    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private final Suggester suggester;

    SuggestResource(Suggester suggester) {
        this.suggester = suggester;
    }

    @Override
    public Suggestions outlets(String q, Integer limit) {
        return suggest(Kind.OUTLET, q, limit);
    }

    @Override
    public Suggestions parties(String q, Integer limit) {
        return suggest(Kind.PARTY, q, limit);
    }

    @Override
    public Suggestions measures(String q, Integer limit) {
        return suggest(Kind.MEASURE, q, limit);
    }

    @Override
    public Suggestions places(String q, Integer limit) {
        return suggest(Kind.PLACE, q, limit);
    }

    @Override
    public Suggestions events(String q, Integer limit) {
        return suggest(Kind.EVENT, q, limit);
    }

    private Suggestions suggest(Kind kind, String q, Integer limit) {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw bad("q", "`q` must have 1 to " + LONGEST + " characters.");
        }
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw bad("limit", "`limit` must be 1 to " + MOST + ".");
        }
        return new Suggestions(suggester.suggest(kind, Spelling.folded(q), most));
    }

    private static ProblemException bad(String parameter, String detail) {
        return new ProblemException(new FieldError(parameter, ErrorCode.BAD_PARAMETER, detail));
    }
}
