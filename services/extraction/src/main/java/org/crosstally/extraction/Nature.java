package org.crosstally.extraction;

/** How what is measured stands in time by its nature: what its time kind is when the text does not say. */
enum Nature {
    /** The name of a running total: death toll, number of wounded. */
    TOTAL,
    /** What happens one by one and adds up: killed, destroyed, rescued. */
    COUNT,
    /** The damage of an event, in money or things. */
    DAMAGE,
    /** What is so at a moment: a price, a level, a population, the missing. */
    STATE,
    /** A state that is no money: a capacity, inhabitants, a temperature. */
    SIZE,
    /** What comes about within a period: a deficit, exports, sales. */
    FLOW,
    /** A flow that is no money: production, births, visitors. */
    OUTPUT;

    boolean isState() {
        return this == STATE || this == SIZE;
    }

    boolean isFlow() {
        return this == FLOW || this == OUTPUT;
    }

    /** Whether it grows from an event on. */
    boolean addsUp() {
        return this == TOTAL || this == COUNT || this == DAMAGE;
    }
}
