/** Reads series: lists from stored summaries, one series by an analysis of its claims. */
package org.crosstally.comparison.view;
