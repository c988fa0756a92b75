/** Plain JDBC in few words: a transaction, and within it statements with their parameters and rows. */
package org.crosstally.comparison.database;
