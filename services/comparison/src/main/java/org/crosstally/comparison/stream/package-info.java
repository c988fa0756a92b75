/** Server-sent events: the feed of events, pushed to connected clients. */
package org.crosstally.comparison.stream;
