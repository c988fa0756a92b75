/** How firmly a number is asserted, and at which stage of delivery or payment. */
@NullMarked
package org.crosstally.quantity.assertion;

import org.jspecify.annotations.NullMarked;
