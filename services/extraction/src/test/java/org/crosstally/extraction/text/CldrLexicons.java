package org.crosstally.extraction.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the part of a language's lexicon that CLDR knows: numerals, months, weekdays, money and units, in all their cases.
 * {@code CldrLexicons <src/main/resources/org/crosstally/extraction>} writes every file anew.
 */
final class CldrLexicons {

    /** All but English, whose lexicon is written by hand as a whole. */
    static final List<String> LANGUAGES = Lexicon.LANGUAGES.stream()
            .filter(language -> !language.equals("en"))
            .toList();

    private static final List<String> CASES =
            List.of("nominative", "accusative", "dative", "genitive", "instrumental", "prepositional", "locative");

    private static final Map<String, MeasureUnit> UNITS = Map.ofEntries(
            Map.entry("m", MeasureUnit.METER),
            Map.entry("km", MeasureUnit.KILOMETER),
            Map.entry("cm", MeasureUnit.CENTIMETER),
            Map.entry("mm", MeasureUnit.MILLIMETER),
            Map.entry("[mi_i]", MeasureUnit.MILE),
            Map.entry("[ft_i]", MeasureUnit.FOOT),
            Map.entry("[in_i]", MeasureUnit.INCH),
            Map.entry("[yd_i]", MeasureUnit.YARD),
            Map.entry("[nmi_i]", MeasureUnit.NAUTICAL_MILE),
            Map.entry("g", MeasureUnit.GRAM),
            Map.entry("kg", MeasureUnit.KILOGRAM),
            Map.entry("mg", MeasureUnit.MILLIGRAM),
            Map.entry("t", MeasureUnit.METRIC_TON),
            Map.entry("[lb_av]", MeasureUnit.POUND),
            Map.entry("[oz_av]", MeasureUnit.OUNCE),
            Map.entry("[car_m]", MeasureUnit.CARAT),
            Map.entry("l", MeasureUnit.LITER),
            Map.entry("ml", MeasureUnit.MILLILITER),
            Map.entry("hl", MeasureUnit.HECTOLITER),
            Map.entry("m3", MeasureUnit.CUBIC_METER),
            Map.entry("km3", MeasureUnit.CUBIC_KILOMETER),
            Map.entry("[cft_i]", MeasureUnit.CUBIC_FOOT),
            Map.entry("[gal_us]", MeasureUnit.GALLON),
            Map.entry("[bbl_us]", MeasureUnit.BARREL),
            Map.entry("{teaspoon}", MeasureUnit.TEASPOON),
            Map.entry("{tablespoon}", MeasureUnit.TABLESPOON),
            Map.entry("cm2", MeasureUnit.SQUARE_CENTIMETER),
            Map.entry("m2", MeasureUnit.SQUARE_METER),
            Map.entry("km2", MeasureUnit.SQUARE_KILOMETER),
            Map.entry("har", MeasureUnit.HECTARE),
            Map.entry("[acr_us]", MeasureUnit.ACRE),
            Map.entry("[sft_i]", MeasureUnit.SQUARE_FOOT),
            Map.entry("[smi_us]", MeasureUnit.SQUARE_MILE),
            Map.entry("s", MeasureUnit.SECOND),
            Map.entry("ms", MeasureUnit.MILLISECOND),
            Map.entry("min", MeasureUnit.MINUTE),
            Map.entry("h", MeasureUnit.HOUR),
            Map.entry("d", MeasureUnit.DAY),
            Map.entry("wk", MeasureUnit.WEEK),
            Map.entry("mo", MeasureUnit.MONTH),
            Map.entry("a", MeasureUnit.YEAR),
            Map.entry("km/h", MeasureUnit.KILOMETER_PER_HOUR),
            Map.entry("[mi_i]/h", MeasureUnit.MILE_PER_HOUR),
            Map.entry("m/s", MeasureUnit.METER_PER_SECOND),
            Map.entry("[kn_i]", MeasureUnit.KNOT),
            Map.entry("J", MeasureUnit.JOULE),
            Map.entry("kJ", MeasureUnit.KILOJOULE),
            Map.entry("kW.h", MeasureUnit.KILOWATT_HOUR),
            Map.entry("kcal", MeasureUnit.KILOCALORIE),
            Map.entry("W", MeasureUnit.WATT),
            Map.entry("kW", MeasureUnit.KILOWATT),
            Map.entry("MW", MeasureUnit.MEGAWATT),
            Map.entry("GW", MeasureUnit.GIGAWATT),
            Map.entry("[HP]", MeasureUnit.HORSEPOWER),
            Map.entry("hPa", MeasureUnit.HECTOPASCAL),
            Map.entry("mbar", MeasureUnit.MILLIBAR),
            Map.entry("bit", MeasureUnit.BIT),
            Map.entry("By", MeasureUnit.BYTE),
            Map.entry("kBy", MeasureUnit.KILOBYTE),
            Map.entry("MBy", MeasureUnit.MEGABYTE),
            Map.entry("GBy", MeasureUnit.GIGABYTE),
            Map.entry("TBy", MeasureUnit.TERABYTE),
            Map.entry("Cel", MeasureUnit.CELSIUS),
            Map.entry("[degF]", MeasureUnit.FAHRENHEIT),
            Map.entry("%", MeasureUnit.PERCENT),
            Map.entry("{degree}", MeasureUnit.DEGREE),
            Map.entry("{hertz}", MeasureUnit.HERTZ),
            Map.entry("{volt}", MeasureUnit.VOLT),
            Map.entry("{ampere}", MeasureUnit.AMPERE),
            Map.entry("{turn}", MeasureUnit.REVOLUTION_ANGLE));

    private static final List<String> MONEY = List.of(
            "USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "UAH", "PLN", "CZK", "CHF", "SEK", "NOK", "DKK", "HUF",
            "TRY", "CAD", "AUD", "NZD", "HKD", "SGD", "BRL", "MXN", "ARS", "CLP", "COP", "KRW", "ILS", "ZAR", "SAR",
            "AED", "KWD", "EGP", "NGN", "THB", "IDR", "MYR", "PHP", "VND", "PKR", "KZT", "GEL", "BYN", "RON", "BGN",
            "FIM", "DEM", "FRF", "ITL", "ESP");

    private CldrLexicons() {}

    public static void main(String[] args) throws IOException {
        for (String language : LANGUAGES) {
            Files.writeString(Path.of(args[0], "cldr-" + language + ".txt"), file(language));
        }
    }

    static String file(String language) {
        ULocale locale = new ULocale(language);
        StringBuilder file = new StringBuilder(
                "# Generated from CLDR by CldrLexicons; change lexicon-" + language + ".txt instead.\n");
        numerals(locale, file);
        DateFormatSymbols dates = new DateFormatSymbols(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] months = dates.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    file.append("month | %d | %s%n".formatted(i + 1, months[i]));
                }
                String[] days = dates.getWeekdays(context, width);
                for (int i = 1; i <= 7; i++) {
                    file.append("weekday | %d | %s%n".formatted((i + 5) % 7 + 1, days[i]));
                }
            }
        }
        money(locale, file);
        units(locale, file);
        return file.toString();
    }

    private static void numerals(ULocale locale, StringBuilder file) {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        Map<String, Integer> numerals = new TreeMap<>();
        for (String rules : speller.getRuleSetNames()) {
            if (!rules.startsWith("%spellout-cardinal") && !rules.equals("%spellout-numbering")) {
                continue;
            }
            for (int n = 0; n < 1000; n++) {
                String spelled = speller.format(n, rules).replace("\u00ad", "").toLowerCase(locale.toLocale());
                boolean whole = n <= 100 || n % 100 == 0 || !spelled.contains(" ");
                if (whole) {
                    numerals.putIfAbsent(spelled, n);
                }
            }
        }
        numerals.forEach((words, n) -> file.append((words.contains(" ") || words.contains("-") ? "numeral" : "number")
                + " | " + n + " | " + words + "\n"));
    }

    private static void money(ULocale locale, StringBuilder file) {
        for (String code : MONEY) {
            TreeSet<String> names = new TreeSet<>();
            Currency currency = Currency.getInstance(code);
            names.add(currency.getName(locale, Currency.LONG_NAME, null));
            for (String plural : List.of("one", "few", "many", "other")) {
                names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
            }
            names.removeIf(name -> name.contains("(") || name.contains(","));
            if (!names.isEmpty()) {
                file.append("money | " + code + " | " + String.join(", ", names) + "\n");
            }
        }
    }

    private static void units(ULocale locale, StringBuilder file) {
        new TreeMap<>(UNITS).forEach((code, unit) -> {
            TreeSet<String> names = new TreeSet<>();
            LocalizedNumberFormatter wide =
                    NumberFormatter.withLocale(locale).unit(unit).unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
            for (String grammar : CASES) {
                for (Number number : Arrays.<Number>asList(1, 2, 5, 1.5, 1_000_000)) {
                    String words = wide.unitDisplayCase(grammar)
                            .format(number)
                            .toString()
                            .replaceAll("[0-9.,\\s\u00a0\u202f]+", " ")
                            .strip();
                    names.add(words.replaceFirst("^de ", "")
                            .replaceFirst("^di ", "")
                            .toLowerCase(Locale.ROOT));
                }
            }
            names.removeIf(String::isEmpty);
            file.append("unit | " + code + " | " + String.join(", ", names) + "\n");
        });
    }
}
