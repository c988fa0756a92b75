/** The queue for other programs. */
package org.crosstally.desk.export;
