/** Silences: matchers that keep discrepancies out of the queue until an instant. */
package org.crosstally.comparison.api.silence;
