/** Drafts: extracted claims that await an editor's decision. */
package org.crosstally.claims.api.draft;
