/**
 * What the claims service has on record, as far as comparing needs it: registers (measures, parties, outlets), articles, and
 * claims with all their revisions. Only the follower writes it.
 */
package org.crosstally.comparison.mirror;
