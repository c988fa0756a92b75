/**
 * A copy of the records of the claims service that a comparison needs: registers (measures, parties, outlets), articles, and
 * claims with all their revisions. Only the follower writes it.
 */
package org.crosstally.comparison.mirror;
