/** Reader of the module's data files. */
@NullMarked
package org.crosstally.quantity.table;

import org.jspecify.annotations.NullMarked;
