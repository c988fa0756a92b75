/** What the REST contracts of both services share: pages of lists, references, bounds, and a claim's amount and time. */
package org.crosstally.api;
