/** What the extractor reads in a text; nothing is stored. */
package org.crosstally.claims.api.extraction;
