/** Webhooks: receivers of events, the queue of deliveries in the database, and the sender that works it off. */
package org.crosstally.comparison.webhook;
