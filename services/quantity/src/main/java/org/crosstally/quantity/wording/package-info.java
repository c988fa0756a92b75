/** What the words around a number commit to, as a versioned table. */
@NullMarked
package org.crosstally.quantity.wording;

import org.jspecify.annotations.NullMarked;
