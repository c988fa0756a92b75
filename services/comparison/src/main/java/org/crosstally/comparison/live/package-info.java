/** What happens, as it happens: server-sent events and webhooks, both from the event table and its positions. */
package org.crosstally.comparison.live;
