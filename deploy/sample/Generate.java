import java.io.IOException;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes the sample files that come from published data sets; see SOURCES.md. Needs only a JDK 17:
 *
 * <pre>java deploy/sample/Generate.java ../shared/data/comparison deploy/sample</pre>
 *
 * The same input gives the same lines in the same order.
 */
class Generate {

    private static final String UKRAINE = "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset#";
    private static final String COVID = "https://github.com/eebrown/data2019nCoV#";
    private static final String PALESTINE = "https://github.com/TechForPalestine/palestine-datasets#";

    /** A measure of the register and its unit. */
    private record Counted(String measure, String unit) {}

    /** The outlet that printed a figure, the address, and the origin of the figure; null if the outlet itself. */
    private record Source(String key, String outlet, String url, String origin) {}

    private static final Map<String, Counted> LOSSES = Map.ofEntries(
            Map.entry("personnel", new Counted("personnel losses", "{person}")),
            Map.entry("aircraft", new Counted("aircraft lost", "{aircraft}")),
            Map.entry("helicopter", new Counted("helicopters lost", "{helicopter}")),
            Map.entry("tank", new Counted("tanks lost", "{tank}")),
            Map.entry("APC", new Counted("armoured personnel carriers lost", "{vehicle}")),
            Map.entry("field_artillery", new Counted("artillery systems lost", "{system}")),
            Map.entry("MRL", new Counted("multiple rocket launchers lost", "{system}")),
            Map.entry("drone", new Counted("drones lost", "{drone}")),
            Map.entry("naval_ship", new Counted("ships lost", "{ship}")),
            Map.entry("submarines", new Counted("submarines lost", "{ship}")),
            Map.entry("anti-aircraft_warfare", new Counted("air defence systems lost", "{system}")),
            Map.entry("special_equipment", new Counted("special equipment lost", "{item}")),
            Map.entry("vehicles_and_fuel_tanks", new Counted("vehicles and fuel tanks lost", "{vehicle}")),
            Map.entry("fuel_tank", new Counted("fuel tanks lost", "{vehicle}")),
            Map.entry("military_auto", new Counted("unarmoured vehicles lost", "{vehicle}")),
            Map.entry("cruise_missiles", new Counted("cruise missiles lost", "{missile}")),
            Map.entry("mobile_SRBM_system", new Counted("ballistic missile launchers lost", "{system}")),
            Map.entry("ground_robotic_systems", new Counted("ground robots lost", "{system}")));

    /** The names of Oryx's categories in the data set, as names of the General Staff's. */
    private static final Map<String, String> ORYX = Map.ofEntries(
            Map.entry("Tanks", "tank"),
            Map.entry("Armoured Personnel Carriers", "APC"),
            Map.entry("Artillery Systems", "field_artillery"),
            Map.entry("Multiple Rocket Launchers", "MRL"),
            Map.entry("Anti-aircraft Warfare Systems", "anti-aircraft_warfare"),
            Map.entry("Special Equipment", "special_equipment"),
            Map.entry("Aircrafts", "aircraft"),
            Map.entry("Helicopters", "helicopter"),
            Map.entry("Unmanned Aerial Vehicles", "drone"),
            Map.entry("Warships, Boats", "naval_ship"),
            Map.entry("Vehicle and Fuel Tank", "vehicles_and_fuel_tanks"));

    private static final String INVASION = "Russian invasion of Ukraine";

    private static final Map<String, Counted> COVID_COUNTS = Map.of(
            "covid19.confirmed_cases", new Counted("Covid-19 confirmed cases", "{case}"),
            "covid19.deaths", new Counted("Covid-19 deaths", "{person}"));

    private static final Map<String, String> HARM = Map.of(
            "killed", "killed",
            "killed_children", "children killed",
            "killed_women", "women killed",
            "injured", "injured",
            "injured_children", "children injured",
            "med_killed", "medical personnel killed",
            "press_killed", "journalists killed",
            "civdef_killed", "civil defence personnel killed");

    private final Path in;
    private final Path out;

    private Generate(Path in, Path out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: java Generate.java <folder of the data sets> <folder to write to>");
            System.exit(2);
        }
        Generate generate = new Generate(Path.of(args[0]), Path.of(args[1]));
        generate.ukraineLosses();
        generate.covid();
        generate.westBank();
        generate.gaza();
    }

    private void ukraineLosses() throws IOException {
        Map<String, String> corrections = corrections();
        Source staff = new Source(
                "ukraine-losses",
                "General Staff daily loss reports",
                UKRAINE,
                "General Staff of the Armed Forces of Ukraine");
        try (Claims claims = new Claims("ukraine-losses.claims.ndjson.gz")) {
            for (Map<String, String> row : rows("ukraine_losses/claims.jsonl.gz")) {
                String measure = row.get("measure").replaceFirst("^losses\\.", "");
                if (row.get("source").equals("Oryx")) {
                    oryx(claims, ORYX.get(measure.replaceFirst("^oryx_category\\.", "")), row);
                    continue;
                }
                Counted counted = LOSSES.get(measure);
                Line line = new Line(staff, row.get("asof"), row.get("asof"), measure).measure(counted.measure);
                if ("about".equals(row.get("qualifier"))) {
                    line.about(row.get("value"), counted.unit);
                } else {
                    line.exact(row.get("value"), counted.unit);
                }
                line.with("subject", "Armed Forces of Russia").with("place", "Ukraine").with("event", INVASION);
                line.cumulative(row.get("asof"), row.get("since"));
                String delta = corrections.remove(row.get("asof") + " " + measure);
                if (delta != null) {
                    line.correction("The data set lists a correction of this total on this day, by " + delta + ".");
                }
                claims.write(line);
            }
        }
        if (!corrections.isEmpty()) {
            throw new IllegalStateException("corrections without a figure: " + corrections.keySet());
        }
    }

    /** The totals of Oryx are undated: the data set contains the day of retrieval, not the day of the total. */
    private static void oryx(Claims claims, String measure, Map<String, String> row) throws IOException {
        Source oryx = new Source("oryx", "Oryx loss lists", UKRAINE + "oryx", "Oryx");
        Counted counted = LOSSES.get(measure);
        claims.write(new Line(oryx, "", null, measure)
                .measure(counted.measure)
                .exact(row.get("value"), counted.unit)
                .with("subject", "Armed Forces of Russia")
                .with("place", "Ukraine")
                .with("event", INVASION)
                .cumulative(null, row.get("since"))
                .with("notes", "Losses confirmed by a picture. The data set does not tell of which day the total is."));
    }

    /** Delta by "day measure", zeros left out. */
    private Map<String, String> corrections() throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String object : Files.readString(in.resolve("ukraine_losses/corrections.json")).split("\\}")) {
            Map<String, String> row = fields(object);
            row.forEach((name, value) -> {
                if (!Set.of("date", "day").contains(name) && !value.equals("0")) {
                    String sign = value.startsWith("-") ? "" : "+";
                    found.put(row.get("date") + " " + name.replace(' ', '_'), sign + value);
                }
            });
        }
        return found;
    }

    private void covid() throws IOException {
        Map<String, Source> sources = Map.of(
                "WHO-SR",
                new Source("who", "WHO situation reports", COVID + "who-", "World Health Organization"),
                "ECDC-OWID",
                new Source(
                        "ecdc",
                        "ECDC daily counts",
                        COVID + "ecdc-",
                        "European Centre for Disease Prevention and Control"));
        try (Claims claims = new Claims("covid.claims.ndjson.gz")) {
            for (Map<String, String> row : rows("covid_who_ecdc/claims.jsonl.gz")) {
                Counted counted = COVID_COUNTS.get(row.get("measure"));
                String place = row.get("geo");
                String day = row.get("asof");
                claims.write(new Line(sources.get(row.get("source")), day, day, place + "/" + counted.measure)
                        .measure(counted.measure)
                        .exact(row.get("value"), counted.unit)
                        .with("place", place)
                        .with("event", "Covid-19 pandemic")
                        .cumulative(day, row.get("since")));
            }
        }
    }

    /** A first report and the verified figure of one day. Rows carried forward from an earlier day are no reports. */
    private void westBank() throws IOException {
        Source flash = new Source("westbank-flash", "OCHA flash updates", PALESTINE + "westbank-flash-", null);
        Source verified =
                new Source("westbank-verified", "OCHA verified casualties", PALESTINE + "westbank-verified-", null);
        try (Claims claims = new Claims("westbank.claims.ndjson.gz")) {
            for (Map<String, String> row : rows("westbank_flash_verified/pairs.jsonl.gz")) {
                if (row.get("flash_source").equals("un")) {
                    westBank(claims, flash, row.get("asof"), row, row.get("flash"));
                }
                if (row.get("verified") != null) {
                    westBank(claims, verified, null, row, row.get("verified"));
                }
            }
        }
    }

    private static void westBank(
            Claims claims, Source source, String publishedAt, Map<String, String> row, String value)
            throws IOException {
        String measure = row.get("measure").replaceFirst("^westbank\\.", "");
        claims.write(new Line(source, row.get("asof"), publishedAt, measure)
                .measure(HARM.get(measure))
                .exact(value, "{person}")
                .with("subject", "Palestinians")
                .with("place", "West Bank")
                .with("event", "Violence in the West Bank since October 2023")
                .cumulative(row.get("asof"), "2023-10-07"));
    }

    /** Totals of the two authorities. Left out: sums over a few days, rows without a source, the count of incidents. */
    private void gaza() throws IOException {
        Map<String, String> origins =
                Map.of("Gaza MoH", "Ministry of Health in Gaza", "Gaza GMO", "Government Media Office in Gaza");
        try (Claims claims = new Claims("gaza.claims.ndjson.gz")) {
            for (Map<String, String> row : rows("gaza_casualties/claims.jsonl.gz")) {
                String measure = row.get("measure").replaceFirst("^gaza\\.", "");
                String origin = origins.get(row.get("source"));
                if (!row.get("aggregation").equals("cumulative") || origin == null || !HARM.containsKey(measure)) {
                    continue;
                }
                String key = row.get("source").replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
                Source source = new Source(key, "Gaza ministry reports", PALESTINE + key + "-", origin);
                claims.write(new Line(source, row.get("asof"), row.get("asof"), measure)
                        .measure(HARM.get(measure))
                        .exactUnlessRound(row.get("value"), "{person}")
                        .with("subject", "Palestinians")
                        .with("place", "Gaza Strip")
                        .with("event", "War in Gaza since October 2023")
                        .cumulative(row.get("asof"), row.get("since")));
            }
        }
    }

    /** One claim as a line of JSON, with its fields in the given order. */
    private static final class Line {
        private final Map<String, String> fields = new LinkedHashMap<>();

        Line(Source source, String day, String publishedAt, String rest) {
            fields.put(
                    "clientRef",
                    quoted(day.isEmpty()
                            ? "sample/%s/%s".formatted(source.key, rest)
                            : "sample/%s/%s/%s".formatted(source.key, day, rest)));
            Map<String, String> article = new LinkedHashMap<>();
            article.put("url", quoted(source.url + day));
            article.put("outlet", quoted(source.outlet));
            article.put("title", quoted(day.isEmpty() ? source.outlet : source.outlet + ", " + day));
            if (publishedAt != null) {
                article.put("publishedAt", quoted(publishedAt));
            }
            fields.put("article", object(article));
            if (source.origin != null) {
                fields.put("attribution", "[{\"party\":" + quoted(source.origin) + ",\"voice\":\"OWN_VOICE\"}]");
                fields.put("attributionLevel", quoted("INSTITUTION"));
            } else {
                fields.put("attributionLevel", quoted("OUTLET"));
            }
        }

        Line measure(String measure) {
            return with("measure", measure);
        }

        /** A count that is exact to the unit, also if it ends in zeros. */
        Line exact(String value, String unit) {
            return amount(value, value, unit, "EXACT", true);
        }

        /** A count that may be rounded if it ends in zeros: the table of wordings interprets it. */
        Line exactUnlessRound(String value, String unit) {
            return value.endsWith("00") ? amount(value, value, unit, null, false) : exact(value, unit);
        }

        Line about(String value, String unit) {
            return amount("about " + value, value, unit, "ABOUT", false);
        }

        Line cumulative(String asOf, String since) {
            Map<String, String> time = new LinkedHashMap<>();
            time.put("kind", quoted("CUMULATIVE"));
            if (asOf != null) {
                time.put("asOf", quoted(asOf));
            }
            time.put("start", quoted(since));
            fields.put("time", object(time));
            return this;
        }

        Line correction(String note) {
            fields.put("correction", "true");
            return with("notes", note);
        }

        Line with(String name, String value) {
            fields.put(name, quoted(value));
            return this;
        }

        private Line amount(String text, String value, String unit, String qualifier, boolean point) {
            Map<String, String> amount = new LinkedHashMap<>();
            amount.put("text", quoted(text));
            amount.put("value", quoted(value));
            if (point) {
                amount.put("low", quoted(value));
                amount.put("high", quoted(value));
            }
            if (qualifier != null) {
                amount.put("qualifier", quoted(qualifier));
            }
            amount.put("unit", quoted(unit));
            fields.put("amount", object(amount));
            return this;
        }

        @Override
        public String toString() {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("stage", quoted("NONE"));
            all.put("method", quoted("IMPORT"));
            return object(all);
        }
    }

    /** A compressed file of claims, one per line. */
    private final class Claims implements AutoCloseable {
        private final Writer writer;
        private final String name;
        private int count;

        Claims(String name) throws IOException {
            this.name = name;
            writer = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out.resolve(name))), UTF_8);
        }

        void write(Line line) throws IOException {
            writer.append(line.toString()).append('\n');
            count++;
        }

        @Override
        public void close() throws IOException {
            writer.close();
            System.out.printf("%,8d claims  %s%n", count, name);
        }
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(in.resolve(file))), UTF_8))) {
            return lines.lines().map(Generate::fields).collect(Collectors.toList());
        }
    }

    private static final Pattern FIELD = Pattern.compile("\"([^\"]+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?[0-9.]+)|null)");

    /** The fields of one flat JSON object; a field that is null is left out. The data sets have no escapes. */
    private static Map<String, String> fields(String json) {
        if (json.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("an escape that this reader does not know: " + json);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher field = FIELD.matcher(json); field.find(); ) {
            String value = field.group(2) != null ? field.group(2) : field.group(3);
            if (value != null) {
                fields.put(field.group(1), value);
            }
        }
        return fields;
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
