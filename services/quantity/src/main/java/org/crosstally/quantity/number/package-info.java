/** Exact decimals and fractions. */
@NullMarked
package org.crosstally.quantity.number;

import org.jspecify.annotations.NullMarked;
