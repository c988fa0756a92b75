/** How firmly a number is asserted, and at which stage of delivery or payment. */
package org.crosstally.quantity.assertion;
