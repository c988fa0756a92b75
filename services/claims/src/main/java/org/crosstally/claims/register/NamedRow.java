package org.crosstally.claims.register;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The columns that records of the named registers have. */
@MappedSuperclass
public abstract class NamedRow extends RecordRow {

    @Column(nullable = false)
    public String name;

    @Column(nullable = false)
    public boolean confirmed;

    @Column(name = "merged_into")
    public UUID mergedInto;

    /** Why the newest revision was made; null if no reason was given. */
    public String reason;
}
