package org.crosstally.desk.discrepancy;

import java.util.List;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.desk.review.RefusedStep;

/**
 * Who looks at a discrepancy and what was done with it.
 *
 * @param me the visitor and the roles of the visitor
 * @param events the audit trail, newest first
 * @param refused the step that the service has just refused; {@code null} for none
 */
record ReviewContext(Me me, List<Event> events, RefusedStep refused) {}
