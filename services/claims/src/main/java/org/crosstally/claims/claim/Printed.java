package org.crosstally.claims.claim;

import java.util.UUID;

/** The article of a claim, as the answer shows it. */
record Printed(UUID id, String url, String title, String publishedAt, UUID outlet) {}
