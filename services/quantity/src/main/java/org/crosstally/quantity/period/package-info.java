/** Dates as precisely as they are known, and how a quantity relates to time. */
@NullMarked
package org.crosstally.quantity.period;

import org.jspecify.annotations.NullMarked;
