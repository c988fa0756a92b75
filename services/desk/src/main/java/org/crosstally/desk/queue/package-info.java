/** The list of what waits for an editor. */
package org.crosstally.desk.queue;
