package org.crosstally.claims.claim;

import java.util.List;
import java.util.UUID;
import org.crosstally.api.ClaimTime;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.claim.table.ClaimRow.Canonical;
import org.crosstally.claims.claim.table.ClaimRow.Content;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.period.DateSpan;

/** A claim between request and row, filled step by step by {@link Preparation}. */
final class PendingClaim {

    final NewClaim request;
    final Faults faults = new Faults();
    UUID hash;
    Amount amount;
    Canonical canonical;
    ClaimTime time;
    DateSpan asOf;
    Quote quote;
    QuoteCheck quoteCheck = QuoteCheck.NO_QUOTE;
    Content content;
    List<Created> created = List.of();

    PendingClaim(NewClaim request) {
        this.request = request;
    }
}
