/** Drafts: claims that were read from articles and wait for a decision. */
package org.crosstally.claims.draft;
