package org.crosstally.claims.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewMeasureBuilder;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Names;
import org.crosstally.claims.register.Revisions;

/**
 * Records a shipped measure, or brings the one on record up to date. A measure that an editor has changed only gets the
 * fields that it has not.
 */
@ApplicationScoped
class ShippedMeasures {

    private final Measures measures;
    private final Names names;
    private final Revisions revisions;

    ShippedMeasures(Measures measures, Names names, Revisions revisions) {
        this.measures = measures;
        this.names = names;
        this.revisions = revisions;
    }

    /** Returns whether a revision was recorded. */
    boolean apply(NewMeasure shipped) {
        Optional<UUID> id = names.find(Kind.MEASURE, shipped.name());
        if (id.isEmpty()) {
            measures.record(withAliases(shipped, free(shipped.aliases(), null)), Catalogue.RECORDED_BY);
            return true;
        }
        Measure recorded = measures.read(id.get(), null);
        if (recorded.mergedInto() != null || recorded.dimension() != shipped.dimension()) {
            return false;
        }
        NewMeasure present = content(recorded);
        NewMeasure wanted = isUntouched(recorded) ? renewed(present, shipped) : completed(present, shipped);
        if (recorded.confirmed() && wanted.equals(present)) {
            return false;
        }
        measures.replace(id.get(), wanted, Catalogue.RECORDED_BY);
        return true;
    }

    /** Whether no editor has changed it: it was shipped, or made of a claim's unknown name. */
    private boolean isUntouched(Measure recorded) {
        return !recorded.confirmed() || revisions.areAllBy(Kind.MEASURE, recorded.id(), Catalogue.RECORDED_BY);
    }

    private NewMeasure renewed(NewMeasure present, NewMeasure shipped) {
        if (!present.name().equalsIgnoreCase(shipped.name())) {
            // The shipped name is an alias of it: an editor chose another name.
            return completed(present, shipped);
        }
        UUID own = names.find(Kind.MEASURE, shipped.name()).orElse(null);
        TreeSet<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        aliases.addAll(present.aliases());
        aliases.addAll(free(shipped.aliases(), own));
        return NewMeasureBuilder.builder(shipped)
                .aliases(List.copyOf(aliases))
                .tolerance(or(shipped.tolerance(), present.tolerance()))
                .halfLifeDays(or(shipped.halfLifeDays(), present.halfLifeDays()))
                .important(or(shipped.important(), present.important()))
                .build();
    }

    private static NewMeasure completed(NewMeasure present, NewMeasure shipped) {
        return NewMeasureBuilder.builder(present)
                .definition(or(present.definition(), shipped.definition()))
                .timeKind(or(present.timeKind(), shipped.timeKind()))
                .counts(or(present.counts(), shipped.counts()))
                .of(or(present.of(), shipped.of()))
                .scope(or(present.scope(), shipped.scope()))
                .plausible(or(present.plausible(), shipped.plausible()))
                .recognition(or(present.recognition(), shipped.recognition()))
                .build();
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    /** The names that no other measure has. */
    private List<String> free(List<String> aliases, UUID own) {
        List<String> free = new ArrayList<>();
        for (String alias : aliases == null ? List.<String>of() : aliases) {
            if (names.find(Kind.MEASURE, alias).map(id -> id.equals(own)).orElse(true)) {
                free.add(alias);
            }
        }
        return free;
    }

    private static NewMeasure content(Measure recorded) {
        return new NewMeasure(
                recorded.name(),
                recorded.aliases(),
                recorded.definition(),
                recorded.dimension(),
                recorded.unit(),
                recorded.timeKind(),
                recorded.tolerance(),
                recorded.broader() == null ? null : recorded.broader().name(),
                recorded.maxDailyGrowth(),
                recorded.halfLifeDays(),
                recorded.important(),
                recorded.counts(),
                recorded.of(),
                recorded.scope(),
                recorded.plausible(),
                recorded.recognition());
    }

    private static NewMeasure withAliases(NewMeasure measure, List<String> aliases) {
        return NewMeasureBuilder.builder(measure).aliases(aliases).build();
    }
}
