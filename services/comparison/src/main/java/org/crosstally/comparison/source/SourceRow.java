package org.crosstally.comparison.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table source_standing, for reading; {@link SourceRefresh} writes rows. */
@Entity
@Immutable
@Table(name = "source_standing")
class SourceRow {

    /** Id of the party, or of the outlet with "outlet:" in front. */
    @Id
    @Column(name = "source_id")
    String source;

    /** Orders sources with equal values; computed from {@link #source}. */
    @Column(name = "id")
    UUID position;

    double reliability;

    @Column(name = "counted_as")
    double countedAs;

    double fault;

    double items;

    @Column(name = "found_right")
    int foundRight;

    @Column(name = "found_wrong")
    int foundWrong;
}
