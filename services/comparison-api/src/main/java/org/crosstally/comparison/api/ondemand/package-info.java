/** Comparison of claims that are sent with the request and are not stored. */
package org.crosstally.comparison.api.ondemand;
