/** The queue of discrepancies. */
package org.crosstally.desk.queue;
