/** Downloads of the queue. */
package org.crosstally.desk.export;
