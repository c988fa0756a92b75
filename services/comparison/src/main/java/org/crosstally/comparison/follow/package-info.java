/**
 * Follows the claims feed: one page, one transaction, with the cursor in it. A crash loses and doubles nothing, and any
 * number of replicas may follow at once.
 */
package org.crosstally.comparison.follow;
