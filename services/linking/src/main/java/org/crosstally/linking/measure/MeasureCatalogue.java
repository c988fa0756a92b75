package org.crosstally.linking.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.crosstally.linking.word.WordClasses;

/** The measures that are recognised, read from {@code measures.txt}. */
public final class MeasureCatalogue {

    private static final MeasureCatalogue SHIPPED = load();

    private final Map<String, Measure> byName = new LinkedHashMap<>();
    private final Map<String, WordClasses> words = new ConcurrentHashMap<>();

    /** @param measures a broader one before those it includes */
    public MeasureCatalogue(Collection<Measure> measures) {
        for (Measure measure : measures) {
            if (measure.broader() != null && !byName.containsKey(measure.broader())) {
                throw new IllegalStateException("Measure '" + measure.name() + "' names the broader measure '"
                        + measure.broader() + "', which is not written before it.");
            }
            byName.put(measure.name(), measure);
        }
    }

    /** The catalogue that the project ships. */
    public static MeasureCatalogue shipped() {
        return SHIPPED;
    }

    /** Every measure, a broader one before those it includes. */
    public Collection<Measure> all() {
        return byName.values();
    }

    /** The measure of a name; {@code null} for none. */
    public Measure find(String name) {
        return byName.get(name);
    }

    /** The classes of words of a language: those that are shipped, and those of the measures' own. */
    public WordClasses words(String language) {
        return words.computeIfAbsent(
                Locale.forLanguageTag(language.replace('_', '-')).getLanguage(),
                code -> WordClasses.of(code).with(own(code)));
    }

    private Map<String, List<String>> own(String language) {
        return byName.values().stream()
                .flatMap(Measure::parts)
                .filter(part -> part.own().containsKey(language))
                .collect(Collectors.toMap(Part::words, part -> part.own().get(language), (one, same) -> one));
    }

    /** Whether one measure includes the other, over any number of steps. */
    public boolean includes(Measure broad, Measure narrow) {
        for (Measure at = narrow; at.broader() != null; at = byName.get(at.broader())) {
            if (at.broader().equals(broad.name())) {
                return true;
            }
        }
        return false;
    }

    private static MeasureCatalogue load() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MeasureCatalogue.class.getResourceAsStream("measures.txt")),
                StandardCharsets.UTF_8))) {
            return new MeasureCatalogue(MeasureFile.read(file.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("measures.txt cannot be read", e);
        }
    }
}
