/** The registers of outlets, parties, measures, places and events: record, confirm, merge. */
package org.crosstally.claims.api.register;
