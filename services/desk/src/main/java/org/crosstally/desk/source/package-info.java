/** Sources and their reliability. */
package org.crosstally.desk.source;
