package org.crosstally.claims.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.PlaceKind;
import org.crosstally.claims.register.NamedRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "place")
class PlaceRow extends NamedRow {

    /** Unique; null where it has none. */
    String key;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    PlaceKind kind = PlaceKind.OTHER;

    /** The place that contains it. */
    UUID parent;

    BigDecimal latitude;

    BigDecimal longitude;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    Map<String, String> externalIds = Map.of();
}
