/** Webhooks: receivers of events, and the log of their deliveries. */
package org.crosstally.comparison.api.webhook;
