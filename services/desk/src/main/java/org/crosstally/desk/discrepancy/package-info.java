/** One discrepancy: everything an editor needs to decide, and the steps that are open. */
package org.crosstally.desk.discrepancy;
