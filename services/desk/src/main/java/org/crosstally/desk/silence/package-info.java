/** Silences: discrepancies muted until a date. */
package org.crosstally.desk.silence;
