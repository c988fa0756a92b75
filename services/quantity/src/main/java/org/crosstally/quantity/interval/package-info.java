/** Sets of numbers between two bounds. */
@NullMarked
package org.crosstally.quantity.interval;

import org.jspecify.annotations.NullMarked;
