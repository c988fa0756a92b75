/** Words of a text in the form in which names are looked up. */
@NullMarked
package org.crosstally.gazetteer.text;

import org.jspecify.annotations.NullMarked;
