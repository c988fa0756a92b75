package org.crosstally.comparison.series;

import java.util.UUID;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** The key of a series that nobody had before. */
final class FreshKey {

    private FreshKey() {}

    static SeriesKey made() {
        return new SeriesKey(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                null,
                Factuality.values()[0],
                TimeKind.POINT,
                Dimension.COUNT,
                null,
                null,
                null,
                null);
    }
}
