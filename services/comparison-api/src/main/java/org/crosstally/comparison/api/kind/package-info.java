/** The kinds of discrepancies: one rule each. */
package org.crosstally.comparison.api.kind;
