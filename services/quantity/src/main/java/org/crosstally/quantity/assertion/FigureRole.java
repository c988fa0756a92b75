package org.crosstally.quantity.assertion;

/** What a number is in its sentence: only a level is the figure that a claim asserts. */
public enum FigureRole {
    /** The state reached: 154 in "rose from 148 to 154". */
    LEVEL,
    /** By how much something rose or fell: 6 in "rose by 6". */
    CHANGE,
    /** The state before a change: 148 in "rose from 148 to 154". */
    FORMER,
    /** What a part is of: 120 in "14 of 120 trucks". */
    WHOLE,
    /** What is set beside it: 90 in "154, compared with 90 last year". */
    COMPARED,
    /** What is said not to be so: 40 in "not 40 but 30". */
    NEGATED
}
