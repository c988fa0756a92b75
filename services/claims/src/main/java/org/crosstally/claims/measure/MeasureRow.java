package org.crosstally.claims.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.crosstally.claims.register.NamedRow;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "measure")
class MeasureRow extends NamedRow {

    String definition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Dimension dimension;

    String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_kind")
    TimeKind timeKind;

    @Column(nullable = false, columnDefinition = "numeric")
    BigDecimal tolerance;

    UUID broader;

    @Column(name = "max_daily_growth", columnDefinition = "numeric")
    BigDecimal maxDailyGrowth;

    @Column(name = "half_life_days", nullable = false)
    int halfLifeDays;

    @Column(nullable = false)
    boolean important;

    @Enumerated(EnumType.STRING)
    Counts counts;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    SubjectKind of;

    @Enumerated(EnumType.STRING)
    MeasureScope scope;

    @Column(name = "plausible_low", columnDefinition = "numeric")
    BigDecimal plausibleLow;

    @Column(name = "plausible_high", columnDefinition = "numeric")
    BigDecimal plausibleHigh;

    /** A {@link org.crosstally.api.Recognition} as JSON; null if extraction does not recognise the measure. */
    @JdbcTypeCode(SqlTypes.JSON)
    String recognition;
}
