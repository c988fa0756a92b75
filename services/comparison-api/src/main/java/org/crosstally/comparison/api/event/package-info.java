/** Events: what happened to a record, and the stream of them. */
package org.crosstally.comparison.api.event;
