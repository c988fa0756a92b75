package org.crosstally.quantity.assertion;

/**
 * How far a sum or a delivery has come. After the stages of the Open Contracting Data Standard and of IATI. The order of
 * the constants is the order of the stages; {@link #NONE} means that the quantity has no stages.
 */
public enum Stage {
    PROPOSED,
    PLANNED,
    PLEDGED,
    COMMITTED,
    ORDERED,
    IN_PRODUCTION,
    DELIVERED,
    PAID,
    NONE
}
