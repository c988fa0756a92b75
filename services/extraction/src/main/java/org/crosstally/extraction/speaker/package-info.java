/** Who says an amount, and in which clause. */
package org.crosstally.extraction.speaker;
