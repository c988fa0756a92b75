/** Queries of Panache repositories that are put together from a request's filters. */
package org.crosstally.comparison.query;
