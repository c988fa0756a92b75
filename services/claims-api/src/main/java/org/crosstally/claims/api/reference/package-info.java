/** Reference tables: units, and the wordings of amounts. */
package org.crosstally.claims.api.reference;
