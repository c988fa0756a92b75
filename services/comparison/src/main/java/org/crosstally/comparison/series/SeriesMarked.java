package org.crosstally.comparison.series;

/** Event in this process after series were marked as waiting, so that workers need not poll for them. */
public record SeriesMarked() {}
