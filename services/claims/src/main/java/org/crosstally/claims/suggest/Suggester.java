package org.crosstally.claims.suggest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.suggest.Suggestions.Suggestion;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Names;
import org.crosstally.claims.register.Register;
import org.crosstally.claims.register.Register.Known;
import org.crosstally.claims.register.Resolution;
import org.crosstally.claims.register.Wanted;
import org.crosstally.claims.suggest.NameSearch.Found;

/**
 * Suggests records by the beginning of a name. Where too few begin with it, names that share its first letters and differ by a
 * typing error follow, then what the register knows without having recorded it. The names read are bounded, so that the answer
 * takes the same time however large the register is.
 */
@ApplicationScoped
class Suggester {

    private static final int MOST_NAMES = 1000;
    private static final int MOST_ALIKE = 2000;
    private static final int FIRST_LETTERS = 2;
    private static final int FEW_LETTERS = 3;
    private static final int MANY_LETTERS = 7;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(
                    Found::confirmed, Comparator.reverseOrder())
            .thenComparing(found -> found.folded().length())
            .thenComparing(Found::folded);

    private final NameSearch names;
    private final Names resolver;
    private final List<Register> registers;

    Suggester(NameSearch names, Names resolver, @All List<Register> registers) {
        this.names = names;
        this.resolver = resolver;
        this.registers = registers;
    }

    List<Suggestion> suggest(Kind kind, String typed, int limit) {
        Map<UUID, Suggestion> found = new LinkedHashMap<>();
        List<Found> beginning = new ArrayList<>(names.beginningWith(kind, typed, null, MOST_NAMES));
        beginning.sort(
                Comparator.<Found, Boolean>comparing(each -> !each.folded().equals(typed))
                        .thenComparing(BEST_FIRST));
        beginning.forEach(each -> found.putIfAbsent(each.id(), suggestion(each)));
        if (found.size() < limit && typed.length() > FEW_LETTERS) {
            alike(kind, typed).forEach(each -> found.putIfAbsent(each.id(), suggestion(each)));
        }
        List<Suggestion> all = new ArrayList<>(found.values());
        if (all.size() < limit) {
            all.addAll(known(kind, typed, found.values(), limit));
        }
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    /** Names that share the first letters and begin as typed but for one error, two in a long word. */
    private List<Found> alike(Kind kind, String typed) {
        int errors = typed.length() < MANY_LETTERS ? 1 : 2;
        int first = typed.offsetByCodePoints(0, FIRST_LETTERS);
        record Alike(Found found, int errors) {}
        return names.beginningWith(kind, typed.substring(0, first), typed.length() - errors, MOST_ALIKE).stream()
                .map(each -> new Alike(each, TypingDistance.toBeginning(typed, each.folded())))
                .filter(each -> each.errors() <= errors)
                .sorted(Comparator.comparingInt(Alike::errors).thenComparing(Alike::found, BEST_FIRST))
                .map(Alike::found)
                .toList();
    }

    /** What the register knows by other names than those on record; with the id of its record where it has one. */
    private List<Suggestion> known(Kind kind, String typed, Collection<Suggestion> found, int limit) {
        Set<String> keys = new HashSet<>();
        found.forEach(each -> keys.add(each.key()));
        List<Known> known = registers.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.known(typed, limit + keys.size()).stream())
                .filter(each -> !keys.contains(each.key()))
                .toList();
        Resolution recorded = resolver.lookUp(
                known.stream().map(each -> new Wanted(kind, each.key())).toList());
        return known.stream()
                .map(each -> new Suggestion(
                        recorded.find(kind, each.key()).orElse(null), each.key(), each.name(), each.matched(), true))
                .toList();
    }

    private static Suggestion suggestion(Found found) {
        return new Suggestion(found.id(), found.key(), found.name(), found.matched(), found.confirmed());
    }
}
