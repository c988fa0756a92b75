/** The change feed: every revision of every record once, in order. */
package org.crosstally.claims.api.feed;
