/** Institutions and governments by name: which party "the Russian Defence Ministry" or an acting "Kyiv" is. */
@NullMarked
package org.crosstally.gazetteer.institution;

import org.jspecify.annotations.NullMarked;
