package org.crosstally.quantity.wording;

/** The word beside a number that says how the number is meant. One row of the wordings table each. */
public enum Qualifier {
    /** A small count given to the unit: "3 killed". */
    EXACT,
    /** A number that ends in zeros or is cut at a decimal: "1.2 million". */
    ROUNDED,
    /** about, around, some, roughly. */
    ABOUT,
    /** over, more than. */
    OVER,
    /** at least, no fewer than, or more. */
    AT_LEAST,
    /** nearly, almost, close to. */
    NEARLY,
    /** under, less than, fewer than: the number itself is excluded. */
    UNDER,
    /** up to, at most, no more than. */
    UP_TO,
    /** a to b, between a and b. */
    BETWEEN,
    /** dozens, hundreds, tens of billions. */
    MAGNITUDE,
    /** several hundred, several thousand. */
    SEVERAL,
    /** A low, a best and a high estimate, as UCDP publishes them. */
    BEST_ESTIMATE
}
