package org.crosstally.claims.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table claim_import_failure: a line that was refused. */
@Entity
@Immutable
@IdClass(ImportFailureRow.Key.class)
@Table(name = "claim_import_failure")
class ImportFailureRow {

    record Key(UUID importId, long line) {}

    @Id
    @Column(name = "import_id")
    UUID importId;

    @Id
    long line;

    /** The problem as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String problem;
}
