/** What is hidden from the queue for a while. */
package org.crosstally.desk.silence;
