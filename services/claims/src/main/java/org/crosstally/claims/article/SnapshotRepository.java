package org.crosstally.claims.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The table article_snapshot. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotRow, SnapshotRow.Key> {}
