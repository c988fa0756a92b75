/** The claims service as its followers see it: a peer that serves the feed over HTTP, and records to put into it. */
package org.crosstally.comparison.newsroom;
