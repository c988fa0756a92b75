/** Discrepancies: what the rules found, kept under a fingerprint so that nothing is flagged twice, with its history. */
package org.crosstally.comparison.discrepancy;
