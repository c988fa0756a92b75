/**
 * Extracts draft claims from an article's text. Start at {@link org.crosstally.extraction.Extractor}; only this package is public
 * to other modules.
 *
 * <p>Plain Java over the JDK and {@code quantity}. The same text gives the same result every time, in time linear in its length,
 * and no text causes an exception. The words of a language are data: {@code lexicon-en.txt} and its siblings.
 *
 * <p>The packages depend on each other in one direction: {@code text <- number <- time <- mention <- speaker <-} this one.
 */
package org.crosstally.extraction;
