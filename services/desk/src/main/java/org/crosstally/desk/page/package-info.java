/** Formats, links, labels and error pages. */
package org.crosstally.desk.page;
