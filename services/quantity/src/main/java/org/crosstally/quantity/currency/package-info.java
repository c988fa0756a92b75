/** Currencies by ISO 4217 code, symbol or name. */
@NullMarked
package org.crosstally.quantity.currency;

import org.jspecify.annotations.NullMarked;
