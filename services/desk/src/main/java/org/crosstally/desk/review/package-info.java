/** Steps on discrepancies, one or many at once. */
package org.crosstally.desk.review;
