package org.crosstally.linking.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of words of one language, read from {@code classes-LANGUAGE.txt}. A line is {@code class: entry, entry}; an
 * entry is words in their order, {@code word*} any word that begins so, {@code *word} any that ends so, {@code ..} up to
 * five tokens, {@code %country} the name of a country, {@code @class} every entry of another class.
 */
public final class WordClasses {

    private static final int MOST_SKIPPED = 5;
    private static final int SHORTEST_AFFIX = 2;
    /** Words that only join others: longer phrases of these do not hide the words of another class. */
    private static final Set<String> JOINING = Set.of(
            "stop",
            "of",
            "and",
            "clause",
            "change",
            "plan",
            "not",
            "pertime",
            "link",
            "reach",
            "by",
            "genitive",
            "concerning");

    private static final Map<String, WordClasses> LOADED = new ConcurrentHashMap<>();

    private final Map<String, List<Entry>> words = new HashMap<>();
    private final Map<String, List<Entry>> prefixes = new HashMap<>();
    private final Map<String, List<Entry>> suffixes = new HashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();

    private record Entry(String name, List<String> parts) {

        boolean hasGap() {
            return parts.contains("..");
        }
    }

    private WordClasses(String file, Locale locale) {
        for (String code : Locale.getISOCountries()) {
            countries.add(new Locale("", code).getDisplayCountry(locale).toLowerCase(Locale.ROOT));
        }
        for (String line : file.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                List<String> entries = Arrays.stream(line.substring(colon + 1).split(","))
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
                written.put(line.substring(0, colon).strip(), entries);
            }
        }
        written.keySet().forEach(name -> add(name, name));
    }

    private WordClasses(WordClasses shipped, Map<String, List<String>> more) {
        countries.addAll(shipped.countries);
        written.putAll(shipped.written);
        more.forEach((name, entries) -> written.put(
                name,
                entries.stream()
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .toList()));
        written.keySet().forEach(name -> add(name, name));
    }

    /** These classes and more, by their names, each with its entries; a class that exists has only the new entries. */
    public WordClasses with(Map<String, List<String>> more) {
        return more.isEmpty() ? this : new WordClasses(this, more);
    }

    /** The classes of a language; none for a language that has no file. */
    public static WordClasses of(String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return LOADED.computeIfAbsent(primary, WordClasses::load);
    }

    /** The names of the classes that have words. */
    public Set<String> names() {
        return written.keySet();
    }

    /** Whether a class has only words that join others: prepositions, conjunctions, verbs of reaching. */
    public static boolean isJoining(String name) {
        return JOINING.contains(name);
    }

    /** Every place of the tokens where words of a class are. Where one is inside a longer one, only the longer one counts. */
    public List<Occurrence> in(List<Token> tokens) {
        List<Occurrence> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (!tokens.get(at).isWord()) {
                continue;
            }
            String word = tokens.get(at).text();
            collect(words.get(word), tokens, at, found);
            for (int length = SHORTEST_AFFIX; length <= word.length(); length++) {
                collect(prefixes.get(word.substring(0, length)), tokens, at, found);
                collect(suffixes.get(word.substring(word.length() - length)), tokens, at, found);
            }
        }
        return longest(found);
    }

    private static List<Occurrence> longest(List<Occurrence> found) {
        List<Occurrence> phrases = found.stream()
                .filter(one -> one.length() > 1 && !one.gap() && !JOINING.contains(one.name()))
                .toList();
        return found.stream()
                .filter(one -> phrases.stream().noneMatch(one::isInside))
                .distinct()
                .toList();
    }

    private void collect(List<Entry> entries, List<Token> tokens, int at, List<Occurrence> found) {
        if (entries != null) {
            for (Entry entry : entries) {
                int end = end(entry.parts, 1, tokens, at + 1);
                if (end > 0) {
                    found.add(new Occurrence(entry.name, at, end, entry.hasGap()));
                }
            }
        }
    }

    /** Behind the last token of the parts from {@code part} on, or -1. */
    private int end(List<String> parts, int part, List<Token> tokens, int at) {
        if (part == parts.size()) {
            return at;
        }
        if (parts.get(part).equals("..")) {
            for (int skipped = 0; skipped <= MOST_SKIPPED && at + skipped < tokens.size(); skipped++) {
                int end = end(parts, part + 1, tokens, at + skipped);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < tokens.size() && fits(parts.get(part), tokens.get(at).text())
                ? end(parts, part + 1, tokens, at + 1)
                : -1;
    }

    private boolean fits(String part, String word) {
        if (part.equals("%country")) {
            return countries.contains(word);
        }
        if (part.endsWith("*")) {
            return word.startsWith(part.substring(0, part.length() - 1));
        }
        return part.startsWith("*") ? word.endsWith(part.substring(1)) : word.equals(part);
    }

    /** Adds the entries of one class, and of those it includes, to another. */
    private void add(String name, String from) {
        for (String entry : written.getOrDefault(from, List.of())) {
            if (entry.startsWith("@")) {
                add(name, entry.substring(1));
                continue;
            }
            List<String> parts = List.of(entry.split("\\s+"));
            String first = parts.get(0);
            Map<String, List<Entry>> index = first.endsWith("*") ? prefixes : first.startsWith("*") ? suffixes : words;
            index.computeIfAbsent(first.replace("*", ""), any -> new ArrayList<>())
                    .add(new Entry(name, parts));
        }
    }

    private static WordClasses load(String language) {
        InputStream file = WordClasses.class.getResourceAsStream("classes-" + language + ".txt");
        if (file == null) {
            return new WordClasses("", Locale.ROOT);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line.startsWith(" ") ? " " : "\n").append(line.strip());
            }
            return new WordClasses(text.toString(), Locale.forLanguageTag(language));
        } catch (IOException e) {
            throw new UncheckedIOException("classes-" + language + ".txt cannot be read", e);
        }
    }
}
