package org.crosstally.claims.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.PartyKind;
import org.crosstally.claims.register.NamedRow;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "party")
class PartyRow extends NamedRow {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    PartyKind kind = PartyKind.UNKNOWN;

    /** Unique; null where it has none. */
    String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    Map<String, String> externalIds = Map.of();

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "party_part_of", joinColumns = @JoinColumn(name = "party_id"))
    @Column(name = "whole_id")
    Set<UUID> partOf = new HashSet<>();
}
