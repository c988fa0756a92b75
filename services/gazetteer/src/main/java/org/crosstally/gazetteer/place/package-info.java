/** Countries, subdivisions and cities, and where a text mentions them. */
@NullMarked
package org.crosstally.gazetteer.place;

import org.jspecify.annotations.NullMarked;
