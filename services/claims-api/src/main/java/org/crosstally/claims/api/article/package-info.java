/** Articles, their texts (snapshots) and near-duplicates. */
package org.crosstally.claims.api.article;
