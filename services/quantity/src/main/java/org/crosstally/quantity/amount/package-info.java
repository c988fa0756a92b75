/** Amounts read from words or from fields, and printed as words. */
package org.crosstally.quantity.amount;
