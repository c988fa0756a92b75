/** Exact decimals and fractions. */
package org.crosstally.quantity.number;
