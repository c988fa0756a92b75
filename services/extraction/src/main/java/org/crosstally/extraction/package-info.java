/**
 * From an article's text to draft claims: {@link org.crosstally.extraction.Extractor} is the way in.
 *
 * <p>Plain Java over the JDK and {@code quantity}. Deterministic, linear in the length of the text, and without an exception
 * on any text. What the words of a language are is data ({@code lexicon-en.txt} and its sisters), read by {@code Lexicon}.
 */
package org.crosstally.extraction;
