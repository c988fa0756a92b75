package org.crosstally.comparison.export;

import java.util.UUID;

/** Where a discrepancy can be read: on the newsroom's pages where it has some, else a name that stays the same. */
record DiscrepancyUrls(ExportConfig config) {

    String of(UUID discrepancy) {
        return config.pages().map(base -> base + discrepancy).orElse("urn:uuid:" + discrepancy);
    }

    String publisher() {
        return config.name();
    }
}
