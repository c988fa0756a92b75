package org.crosstally.claims.claim;

import java.util.UUID;

/** What a claim's answer tells of the article it was printed in. */
record Printed(UUID id, String url, String title, String publishedAt, UUID outlet) {}
