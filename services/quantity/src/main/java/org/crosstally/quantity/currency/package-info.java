/** Currencies by ISO 4217 code, symbol or name. */
package org.crosstally.quantity.currency;
