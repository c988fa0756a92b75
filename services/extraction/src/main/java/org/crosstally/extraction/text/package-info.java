/** Tokens, sentences and phrases of a text, and the lexicons that describe the words of a language. */
package org.crosstally.extraction.text;
