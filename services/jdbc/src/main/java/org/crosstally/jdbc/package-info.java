/**
 * Plain JDBC in few words, for the statements that must be fast: a transaction, and within it statements with their
 * parameters and rows. Everything else is stored by Hibernate ORM with Panache.
 */
package org.crosstally.jdbc;
