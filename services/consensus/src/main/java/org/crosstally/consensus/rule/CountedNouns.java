package org.crosstally.consensus.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosstally.consensus.model.Assertion;

/** The sort of thing that a counted noun counts: five households are not five persons. */
final class CountedNouns {

    private static final Map<String, List<String>> SORTS = Map.of(
            "persons",
            List.of(
                    "person",
                    "people",
                    "casualty",
                    "soldier",
                    "civilian",
                    "individual",
                    "child",
                    "woman",
                    "man",
                    "refugee",
                    "victim",
                    "patient",
                    "prisoner",
                    "fighter",
                    "resident",
                    "worker",
                    "passenger"),
            "households",
            List.of("household", "family", "home"),
            "events",
            List.of("incident", "attack", "strike", "event", "accident", "raid", "outbreak", "clash"),
            "agreements",
            List.of("contract", "order", "deal", "agreement", "tender", "package", "project"),
            "items",
            List.of(
                    "item",
                    "piece",
                    "shell",
                    "round",
                    "vehicle",
                    "tank",
                    "drone",
                    "missile",
                    "aircraft",
                    "ship",
                    "rocket",
                    "bomb",
                    "mine",
                    "gun",
                    "dose"));

    private static final Map<String, String> SORT_OF = new HashMap<>();

    static {
        SORTS.forEach((sort, nouns) -> nouns.forEach(noun -> SORT_OF.put(noun, sort)));
    }

    private CountedNouns() {}

    /**
     * The sort that the unit of a printed amount counts, "{household}" or "10*3{person}"; empty when it is unknown.
     */
    static Optional<String> sort(String unit) {
        int open = unit == null ? -1 : unit.indexOf('{');
        if (open < 0 || !unit.endsWith("}")) {
            return Optional.empty();
        }
        String noun = unit.substring(open + 1, unit.length() - 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SORT_OF.get(noun));
    }

    /** "households against persons", where two claims count different sorts of things; empty else, and where one is unknown. */
    static Optional<String> difference(Assertion one, Assertion other) {
        Optional<String> here = sort(one.figure().printed().unit());
        Optional<String> there = sort(other.figure().printed().unit());
        return here.isEmpty() || there.isEmpty() || here.equals(there)
                ? Optional.empty()
                : Optional.of(here.get() + " against " + there.get());
    }
}
