/**
 * Finds places and institutions by name in eight languages (en, de, fr, es, it, uk, ru, pl). Needs the JDK only.
 *
 * <p>Start with {@link org.crosstally.gazetteer.place.Places} and {@link
 * org.crosstally.gazetteer.institution.Institutions}. The same text gives the same result every time, in time linear in
 * its length. Names and words are resource files, not code.
 */
@NullMarked
package org.crosstally.gazetteer;

import org.jspecify.annotations.NullMarked;
