/** Who says numbers, and how reliable that turned out. */
package org.crosstally.desk.source;
