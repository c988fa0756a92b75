package org.crosstally.comparison.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Correction;

/** Corrections that origins published of their own figures, according to the claims. */
public final class PublishedCorrections {

    private PublishedCorrections() {}

    /**
     * @param claims the claims of a series
     * @param assertions what they assert, in the same order
     */
    public static List<Correction> in(List<Claim> claims, List<Assertion> assertions) {
        List<Correction> found = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Assertion assertion = assertions.get(i);
            if (claims.get(i).correction() && day(assertion) != null) {
                Assertion.Source source = assertion.source();
                found.add(new Correction(
                        source.originId() == null ? "outlet:" + source.outletId() : source.originId(),
                        assertion.meaning().measure(),
                        assertion.meaning().subject(),
                        day(assertion),
                        null));
            }
        }
        found.sort(Comparator.comparing(Correction::date).thenComparing(Correction::originId));
        return found;
    }

    /** The day it was published; where that is unknown, the day the corrected figure is of. */
    private static LocalDate day(Assertion assertion) {
        if (assertion.source().publishedAt() != null) {
            return assertion.source().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        }
        return assertion.time().asOf() == null ? null : assertion.time().asOf().latest();
    }
}
