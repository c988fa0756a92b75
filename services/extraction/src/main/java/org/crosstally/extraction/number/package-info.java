/** Numbers in digits and in words, read from tokens. */
package org.crosstally.extraction.number;
