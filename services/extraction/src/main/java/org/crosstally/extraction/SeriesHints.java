package org.crosstally.extraction;

import java.util.List;

/**
 * Words by which a matching series can be looked for, lower case, most specific first.
 *
 * @param measure what is counted or measured
 * @param subject whose figure it is
 * @param object what it is about
 */
public record SeriesHints(List<String> measure, List<String> subject, List<String> object) {}
