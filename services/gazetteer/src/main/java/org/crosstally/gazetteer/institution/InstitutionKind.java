package org.crosstally.gazetteer.institution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosstally.gazetteer.text.WordFile;

/**
 * A kind of institution ({@code kinds.txt}).
 *
 * @param name the last part of a party's key, such as {@code MOD}
 * @param level whose institution it can be
 * @param capitalMeansCountry whether the capital's name before it means the country: "Moscow's defence ministry"
 * @param alone whether its name with a capital letter is enough if the country is known: "the Ministry of Defence"
 */
record InstitutionKind(String name, Level level, boolean capitalMeansCountry, boolean alone) {

    enum Level {
        NATIONAL,
        STATE,
        LOCAL
    }

    static Map<String, InstitutionKind> read() {
        Map<String, InstitutionKind> kinds = new LinkedHashMap<>();
        for (List<String> line : WordFile.read(InstitutionKind.class, "kinds.txt")) {
            kinds.put(
                    line.get(0),
                    new InstitutionKind(
                            line.get(0),
                            Level.valueOf(line.get(1).toUpperCase(Locale.ROOT)),
                            line.get(2).equals("country"),
                            line.get(3).equals("alone")));
        }
        return kinds;
    }
}
