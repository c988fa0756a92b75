/** Units of measure by UCUM code, with exact conversion, and the nouns of counted things. */
@NullMarked
package org.crosstally.quantity.unit;

import org.jspecify.annotations.NullMarked;
