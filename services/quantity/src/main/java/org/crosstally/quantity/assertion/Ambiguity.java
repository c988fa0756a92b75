package org.crosstally.quantity.assertion;

/** A second reading that the words of an amount allow. An amount that has one is for a person to check. */
public enum Ambiguity {
    /** "Room 64 512 guests": the digits may be one number, 64,512, or two. */
    BLANK_IN_NUMBER,
    /** "2,350 millones": the comma may part decimals or thousands. */
    DECIMAL_COMMA,
    /** "400 tons" in an English text that does not say where: 1,000 kilograms or 2,000 pounds each. */
    TON,
    /** "50 pounds": a weight or money. */
    WEIGHT_OR_MONEY,
    /** "900 pesos": money of several countries has that name. */
    CURRENCY
}
