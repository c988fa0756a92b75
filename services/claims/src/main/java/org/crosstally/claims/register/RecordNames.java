package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.claims.register.NameTable.Entry;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The names of a record: one it is called by and any number of others, each unique in its register. */
@ApplicationScoped
class RecordNames {

    private final NameTable table;
    private final Hierarchy hierarchy;
    private final Names names;

    RecordNames(NameTable table, Hierarchy hierarchy, Names names) {
        this.table = table;
        this.hierarchy = hierarchy;
        this.names = names;
    }

    /**
     * The other names of each record, its own and those of the records merged into it, in the order of the alphabet.
     *
     * @param called the name each record is called by
     */
    Map<UUID, List<String>> aliases(Kind kind, Map<UUID, String> called) {
        Map<UUID, List<String>> aliases = new LinkedHashMap<>();
        called.keySet().forEach(id -> aliases.put(id, new ArrayList<>()));
        for (Entry entry : table.ofFamilies(kind, called.keySet())) {
            if (!entry.folded().equals(Spelling.folded(called.get(entry.root())))) {
                aliases.get(entry.root()).add(entry.name());
            }
        }
        aliases.values().forEach(list -> list.sort(String.CASE_INSENSITIVE_ORDER));
        return aliases;
    }

    /**
     * Makes {@code name} and {@code aliases} the names of the record, and no others. Names of records merged into it are
     * left with them.
     *
     * @return the name, tidied
     * @throws ProblemException ALREADY_EXISTS where another record has one of them, INVALID_VALUE where one is no name
     */
    String set(Kind kind, UUID id, String name, List<String> aliases) {
        Map<Key, Named> wanted = wanted(kind, name, aliases);
        Set<UUID> family = hierarchy.family(kind, id);
        List<Key> dropped = table.ofFamilies(kind, List.of(id)).stream()
                .filter(entry -> entry.owner().equals(id))
                .map(entry -> new Key(kind, entry.folded()))
                .filter(key -> !wanted.containsKey(key))
                .toList();
        table.drop(id, dropped);
        names.forget(dropped);
        Map<Key, Newcomer> taking = new LinkedHashMap<>();
        wanted.keySet().stream()
                .sorted(NameTable.IN_LOCKING_ORDER)
                .forEach(key -> taking.put(key, new Newcomer(id, wanted.get(key).name())));
        Map<Key, UUID> owners = table.take(taking);
        List<Key> rest =
                taking.keySet().stream().filter(key -> !owners.containsKey(key)).toList();
        List<FieldError> errors = new ArrayList<>();
        table.read(rest).forEach((key, owner) -> {
            if (!family.contains(owner)) {
                Named taken = wanted.get(key);
                errors.add(new FieldError(
                        taken.pointer(),
                        ErrorCode.ALREADY_EXISTS,
                        "\"" + taken.name() + "\" is already a name of " + kind.code() + " " + owner + "."));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        table.respell(taking);
        return Spelling.tidy(name);
    }

    private static Map<Key, Named> wanted(Kind kind, String name, Collection<String> aliases) {
        Map<Key, Named> wanted = new LinkedHashMap<>();
        put(wanted, kind, "/name", name);
        int index = 0;
        for (String alias : aliases) {
            put(wanted, kind, "/aliases/" + index++, alias);
        }
        return wanted;
    }

    private static void put(Map<Key, Named> wanted, Kind kind, String pointer, String name) {
        Key key = Key.of(kind, name);
        if (key.folded().isEmpty() || Ids.parse(key.folded()).isPresent()) {
            throw new ProblemException(new FieldError(
                    pointer,
                    ErrorCode.INVALID_VALUE,
                    "A name needs at least one visible character and must not be a UUID."));
        }
        wanted.putIfAbsent(key, new Named(pointer, Spelling.tidy(name)));
    }

    private record Named(String pointer, String name) {}
}
