package org.crosstally.extraction.mention;

/** Why a number in the text is no claim. */
public enum Dismissal {
    /** one of the problems. */
    PARTITIVE,
    /** over the past several months, three days ago. */
    WINDOW,
    /** no one expected zero casualties. */
    NEGATED,
    /** 155mm shells, a ten-year plan: describes a thing, asserts nothing. */
    MODIFIER,
    /** a man aged 44. */
    AGE,
    /** the two leaders: says again how many there were. */
    ANAPHORIC,
    /** 2-0, a 17-14 win. */
    SCORE,
    /** A number that names: page 3, Model 3, Fortune 500. */
    DESIGNATOR,
    /** A number without unit or noun, too short of meaning to be a claim. */
    BARE,
    /** One as a pronoun or article: the one that, one hurricane of category one. */
    PRONOUN
}
