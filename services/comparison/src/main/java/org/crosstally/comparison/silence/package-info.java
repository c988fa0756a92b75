/** Silences: what is hidden from the queue for a while, with a reason, an author and an expiry. */
package org.crosstally.comparison.silence;
