/** The page of one discrepancy with its steps. */
package org.crosstally.desk.discrepancy;
