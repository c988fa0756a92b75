/**
 * Charts as SVG that is drawn on the server. Positions are percentages, so that a chart fits any width without a script and
 * its text keeps its size. Doubles are for positions only; the text next to a chart comes from the exact numbers.
 */
package org.crosstally.desk.chart;
