/** The base of repositories whose records a request names by their id. */
package org.crosstally.comparison.query;
