/** Compares the claims of a request without storing them: a pure function of the request and of the records that it names. */
package org.crosstally.comparison.ondemand;
