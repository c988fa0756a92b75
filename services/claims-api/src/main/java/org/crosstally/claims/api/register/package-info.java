/** The registers of outlets, parties and measures: record, confirm, merge. */
package org.crosstally.claims.api.register;
