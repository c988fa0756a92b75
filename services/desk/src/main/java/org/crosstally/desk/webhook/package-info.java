/** Webhooks, for administrators. */
package org.crosstally.desk.webhook;
