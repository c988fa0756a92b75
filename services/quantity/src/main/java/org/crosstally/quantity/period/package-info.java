/** Dates as precisely as they are known, and how a quantity relates to time. */
package org.crosstally.quantity.period;
