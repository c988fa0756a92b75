/**
 * The table claim: its columns, its rows, and the statements that write and read them. Plain JDBC, since every claim
 * passes here.
 */
package org.crosstally.claims.claim.table;
