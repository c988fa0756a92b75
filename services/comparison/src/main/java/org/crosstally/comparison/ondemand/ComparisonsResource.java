package org.crosstally.comparison.ondemand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.ComparedClaim;
import org.crosstally.comparison.api.ondemand.ComparisonAnswer;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.crosstally.comparison.api.ondemand.ComparisonsApi;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.SourceText;
import org.crosstally.comparison.series.SeriesIds;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.rule.Rule;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.idempotency.Idempotent;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

@Idempotent
class ComparisonsResource implements ComparisonsApi {

    /** Rises with every rule that is added or raised. */
    private static final int RULES_VERSION =
            Rules.all().stream().mapToInt(Rule::version).sum();

    private final Database database;
    private final RegisterStore records;
    private final ClaimStore claims;

    ComparisonsResource(Database database, RegisterStore records, ClaimStore claims) {
        this.database = database;
        this.records = records;
        this.claims = claims;
    }

    @Override
    public ComparisonAnswer compare(ComparisonRequest request) {
        if (request.rulesVersion() != null && request.rulesVersion() != RULES_VERSION) {
            throw new ProblemException(new FieldError(
                    "/rulesVersion", ErrorCode.INVALID_VALUE, "`rulesVersion` must be " + RULES_VERSION + "."));
        }
        return database.read(session -> {
            RequestNames names = new RequestNames(session, records, request);
            Map<UUID, String> refs = new HashMap<>();
            RequestClaims reading = new RequestClaims(names);
            List<Claim> read = read(session, request, reading, refs);
            names.nameAll();
            Map<UUID, SourceText> texts = claims.texts(session, refs.keySet());
            texts.putAll(reading.texts());
            return new ComparisonAnswers(request, names.registers(), refs, RULES_VERSION)
                    .answer(read, records.notableArticles(session, articles(read)), texts, reading.copies());
        });
    }

    private static Set<UUID> articles(List<Claim> read) {
        Set<UUID> ids = new HashSet<>();
        read.forEach(claim -> ids.add(claim.article().id()));
        return ids;
    }

    private List<Claim> read(
            Session session, ComparisonRequest request, RequestClaims reading, Map<UUID, String> refs) {
        List<ComparedClaim> given = request.claims();
        List<UUID> ids = given.stream()
                .map(ComparedClaim::id)
                .filter(java.util.Objects::nonNull)
                .toList();
        Map<UUID, Claim> recorded = claims.newest(session, ids);
        Map<UUID, Claim> all = new LinkedHashMap<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i : inTheirOwnOrder(given)) {
            String at = "/claims/" + i;
            ComparedClaim each = given.get(i);
            Claim claim = each.id() == null
                    ? reading.read(each, freshId(each, all), at)
                    : onRecord(each, recorded.get(each.id()), at, faults);
            if (claim != null) {
                all.put(claim.id(), claim);
                refs.put(claim.id(), each.ref());
            }
        }
        faults.addAll(reading.faults());
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        return List.copyOf(all.values());
    }

    /** An order that does not depend on the request: where claims spell a name differently, the first spelling is used. */
    private static int[] inTheirOwnOrder(List<ComparedClaim> given) {
        return IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparing(i -> given.get(i).toString()))
                .mapToInt(i -> i)
                .toArray();
    }

    private static Claim onRecord(ComparedClaim given, Claim claim, String at, List<FieldError> faults) {
        ComparedClaim bare = new ComparedClaim(
                given.id(),
                given.ref(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!bare.equals(given)) {
            faults.add(new FieldError(
                    at, ErrorCode.INVALID_VALUE, "Send either the `id` of a claim or its fields, not both."));
        } else if (claim == null) {
            faults.add(
                    new FieldError(at + "/id", ErrorCode.UNKNOWN_REFERENCE, "There is no claim " + given.id() + "."));
        }
        return claim;
    }

    /** The id is computed from the content of the claim, so that the order of the claims does not matter. */
    private static UUID freshId(ComparedClaim given, Map<UUID, Claim> taken) {
        UUID id = SeriesIds.of("compared:" + given);
        for (int number = 2; taken.containsKey(id); number++) {
            id = SeriesIds.of("compared:" + number + ":" + given);
        }
        return id;
    }
}
