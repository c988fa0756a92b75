/** One series analysed: which claims can be compared in time, where their consensus lies on each day, and which claims lie outside of it. */
package org.crosstally.consensus.grouping;
