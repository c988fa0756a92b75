package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.claims.api.claim.NewClaim;

/**
 * A claim that a text may make.
 *
 * @param reading what the extractor read
 * @param content the claim as it would be recorded; what the reading leaves open is absent, the measure first of all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(Reading reading, NewClaim content) {}
