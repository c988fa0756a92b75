package org.crosstally.linking.frame;

/** How far the measure of a figure is known. */
public enum State {
    /** Independent kinds of evidence agree on one measure. */
    FILLED,
    /** Some measures may be meant; an editor decides. */
    PROPOSED,
    /** Nothing speaks for a measure. */
    UNKNOWN,
    /** The figure is of a kind that is not recorded here, such as an age or a magnitude. */
    IGNORED
}
