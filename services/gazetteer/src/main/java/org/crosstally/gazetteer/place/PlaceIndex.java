package org.crosstally.gazetteer.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.crosstally.gazetteer.text.Folding;
import org.crosstally.gazetteer.text.Tokens;
import org.crosstally.gazetteer.text.WordFile;
import org.jspecify.annotations.Nullable;

/** All places with all their names, read once from {@code places.tsv.gz} and the {@code names} files of the languages. */
final class PlaceIndex {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "uk", "ru", "pl");

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final NameTable table = new NameTable();

    PlaceIndex() {
        Map<String, Map<String, List<String>>> ownNames = ownNames();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(
                                Objects.requireNonNull(PlaceIndex.class.getResourceAsStream("places.tsv.gz")), 1 << 16),
                        StandardCharsets.UTF_8),
                1 << 16)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(WordFile.fields(line, '\t'), ownNames);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of places cannot be read.", e);
        }
    }

    List<Place> places() {
        return places;
    }

    @Nullable
    Place byKey(String key) {
        Integer number = numbers.get(key);
        return number == null ? null : places.get(number);
    }

    boolean isWithin(Place inner, Place outer) {
        for (String key = inner.parent(); key != null; ) {
            if (key.equals(outer.key())) {
                return true;
            }
            Place above = byKey(key);
            key = above == null ? null : above.parent();
        }
        return false;
    }

    NameTable table() {
        return table;
    }

    Place place(int entry) {
        return places.get(NameTable.place(entry));
    }

    private void read(List<String> fields, Map<String, Map<String, List<String>>> ownNames) {
        String key = fields.get(0);
        Map<String, List<String>> own = ownNames.getOrDefault(key, Map.of());
        Map<String, String> names = own.isEmpty() && fields.get(7).isEmpty() ? Map.of() : new HashMap<>();
        for (String entry : list(fields.get(7))) {
            names.put(entry.substring(0, 2), entry.substring(3));
        }
        own.forEach((language, list) -> names.put(language, list.get(0)));
        String name = own.containsKey("en") ? own.get("en").get(0) : fields.get(6);
        String parent = fields.get(2).isEmpty() ? null : fields.get(2);
        int number = places.size();
        places.add(new Place(
                key,
                PlaceKind.valueOf(fields.get(1)),
                parent,
                country(key, parent),
                degrees(fields.get(3)),
                degrees(fields.get(4)),
                Long.parseLong(fields.get(5)),
                name,
                names));
        numbers.put(key, number);
        add(fields.get(6), number, 0);
        add(name, number, 0);
        names.values().forEach(local -> add(local, number, 0));
        own.values().forEach(list -> list.forEach(alias -> add(alias, number, usual(alias))));
        list(fields.get(8)).forEach(alias -> add(alias, number, NameTable.SECONDARY));
    }

    private static int usual(String alias) {
        return alias.startsWith("!") ? NameTable.USUAL : 0;
    }

    private void add(String name, int place, int mark) {
        long hash = NameTable.start();
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (!Tokens.isPart(letter)) {
                gap = hash != NameTable.start();
                continue;
            }
            if (gap) {
                table.addPrefix(hash);
                hash = NameTable.extend(hash, ' ');
                gap = false;
            }
            char folded = Folding.single(letter);
            hash = folded == 0 ? NameTable.extend(hash, Folding.letter(letter)) : NameTable.extend(hash, folded);
        }
        if (hash != NameTable.start()) {
            table.add(hash, place, mark);
        }
    }

    /** Returns the maintained names by key and language; the first of a list is the one to show. */
    private static Map<String, Map<String, List<String>>> ownNames() {
        Map<String, Map<String, List<String>>> own = new HashMap<>();
        for (String language : LANGUAGES) {
            for (List<String> line : WordFile.read(PlaceIndex.class, "names-" + language + ".txt")) {
                own.computeIfAbsent(line.get(0), key -> new HashMap<>()).put(language, line.subList(1, line.size()));
            }
        }
        return own;
    }

    private String country(String key, @Nullable String parent) {
        String code = key.startsWith("geo:") ? Objects.requireNonNull(parent) : key;
        return code.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal degrees(String field) {
        return field.isEmpty() ? null : new BigDecimal(field);
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : WordFile.fields(field, '|');
    }
}
