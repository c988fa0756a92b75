package org.crosstally.comparison.workflow;

import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.Review;

/** The state of a discrepancy with what reviewers decided. */
public record Progress(DiscrepancyState state, Review review) {}
