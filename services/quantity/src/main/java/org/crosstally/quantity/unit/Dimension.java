package org.crosstally.quantity.unit;

/** What kind of quantity a unit measures. Amounts of different dimensions are never compared. */
public enum Dimension {
    COUNT,
    MONEY,
    DURATION,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    SPEED,
    ENERGY,
    POWER,
    PRESSURE,
    TEMPERATURE,
    ELECTRIC_CHARGE,
    DATA,
    RATIO
}
