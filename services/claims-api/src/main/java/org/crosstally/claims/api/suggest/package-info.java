/** Suggestions for names that are being typed. */
package org.crosstally.claims.api.suggest;
