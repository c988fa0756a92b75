package org.crosstally.consensus.finding;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the findings of a kind are ranked and shown. Defined in the class of its rules, so that a kind is added in one
 * place.
 *
 * @param kind the kind
 * @param band the band that its severity always has; null when the severity formula alone decides
 * @param oneFigureRepeated whether its findings are about one figure that was repeated differently: at another stage,
 *     for another measure
 * @param replaces kinds that are left out where this more specific one is found for the same claims
 * @param example claims that show it: the JSON body of a comparison request
 */
public record KindDefinition(Kind kind, Band band, boolean oneFigureRepeated, Set<Kind> replaces, String example) {

    /** Copies the set. */
    public KindDefinition {
        replaces = Set.copyOf(replaces);
    }

    /** A kind with a fixed band, or null, that replaces no other. */
    public static KindDefinition of(Kind kind, Band band, String example) {
        return new KindDefinition(kind, band, false, Set.of(), example);
    }

    /** This kind, with findings about one figure that was repeated differently. */
    public KindDefinition repeatingOneFigure() {
        return new KindDefinition(kind, band, true, replaces, example);
    }

    /** This kind, in place of {@code others} too. */
    public KindDefinition replacing(Kind... others) {
        return replacing(List.of(others));
    }

    /** This kind, in place of {@code others} too. */
    public KindDefinition replacing(Collection<Kind> others) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        all.addAll(replaces);
        all.addAll(others);
        return new KindDefinition(kind, band, oneFigureRepeated, all, example);
    }

    /** Whether it is a discrepancy; false for what is only worth knowing. */
    public boolean isDiscrepancy() {
        return band != Band.INFO;
    }
}
