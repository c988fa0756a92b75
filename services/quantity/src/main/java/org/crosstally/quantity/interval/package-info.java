/** Sets of numbers between two bounds. */
package org.crosstally.quantity.interval;
