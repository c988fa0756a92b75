package org.crosstally.claims.register;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The columns the records of the named registers have. */
@MappedSuperclass
public abstract class NamedRow extends RecordRow {

    @Column(nullable = false)
    public String name;

    @Column(nullable = false)
    public boolean confirmed;

    @Column(name = "merged_into")
    public UUID mergedInto;

    /** Why the present revision was made; {@code null} where nobody said so. */
    public String reason;
}
