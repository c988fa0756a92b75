package org.crosstally.comparison.series;

/** Told in this process after series were marked as waiting, so that nobody needs to poll for them. */
public record SeriesMarked() {}
