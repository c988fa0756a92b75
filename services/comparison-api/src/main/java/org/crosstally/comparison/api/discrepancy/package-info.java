/** Discrepancies: where sources disagree on a number, with the verdict of the reviewers. */
package org.crosstally.comparison.api.discrepancy;
