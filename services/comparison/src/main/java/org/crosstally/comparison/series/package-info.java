/** Series with their keys, neighbours and summaries, and the queue of series that wait for analysis. */
package org.crosstally.comparison.series;
