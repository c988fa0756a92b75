/** Dates and periods, read from tokens and resolved against the article's date. */
package org.crosstally.extraction.time;
