/** Receivers of events, for administrators. */
package org.crosstally.desk.webhook;
