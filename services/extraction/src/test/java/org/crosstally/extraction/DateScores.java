package org.crosstally.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.time.ReferenceCalendar;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.period.DateSpan;

/**
 * Resolution of dates and date ranges against a reference date: right when the first day, and the last where one is given, are
 * those of one of the gold readings. {@code DateScores GOLD.jsonl [misses]}
 *
 * <p>Conventions of the gold set, all of them here: a range ends where its last period begins ("from March to May" on May 1,
 * "2014 to 2018" on 1 January 2018); "before 2018" is given by its end and "after 2018" by the day behind it, and the date that is
 * named there is what is asked of us.
 */
final class DateScores {

    /** What a gold date is, by its form alone. */
    enum Form {
        /** Stands in the calendar. */
        ABSOLUTE,
        /** Told from the reference date. */
        RELATIVE,
        /**
         * Not written in news: comparison signs, shorthand of calendars (eoy, w/c, cy18), a file name or address, a year in two
         * digits or in words, what only an earlier sentence tells ("same week"), a period of the reference date by its bare name
         * ("for the month"), an impossible order (2020/23/Sep).
         */
        OTHER
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NOT_NEWS = Pattern.compile(
            "[=<>~]|\\b(eoy|eom|otd|tmr|tmrw|cy ?\\d+|w/c|cy)\\b|^(the )?(day|week|month|year|fortnight|weekend)$"
                    + "|\\b(nineteen|thousand|seventeen hundred)\\b|\\b(of|first) \\d\\d$|\\bgreater\\b"
                    + "|\\d{4}[/-]\\d{2}[/-][a-z]|\\d-\\d{4}-[a-z]|[a-z]-\\d{4}-\\d|^\\d{4} \\d\\d \\d\\d$");

    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(today|tomorrow|yesterday|now|ago|later|earlier|last|next|this|past|previous|coming|upcoming|following|current|rest|remaining|within|in"
                    + " (a|an|two|three|\\d+) |(mon|tues|wednes|thurs|fri|satur|sun)day|from|before|after|since|to"
                    + " date)\\b");

    private DateScores() {}

    public static void main(String[] args) throws IOException {
        boolean misses = args.length > 1;
        score(Path.of(args[0]), misses).forEach((form, score) -> System.out.println(form + " " + score));
    }

    /** Counts over a gold set. */
    record Score(int gold, int found, int right) {
        double ofFound() {
            return found == 0 ? 0 : 100.0 * right / found;
        }

        double ofGold() {
            return gold == 0 ? 0 : 100.0 * right / gold;
        }

        Score and(Score other) {
            return new Score(gold + other.gold, found + other.found, right + other.right);
        }

        @Override
        public String toString() {
            return "%d gold, %d found, %d right: %.1f %% of those found, %.1f %% of all"
                    .formatted(gold, found, right, ofFound(), ofGold());
        }
    }

    static Map<Form, Score> score(Path gold, boolean misses) throws IOException {
        Map<Form, Score> scores = new EnumMap<>(Form.class);
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            if (!row.path("reference").isTextual()) {
                continue;
            }
            DateSpan day = DateSpan.parse(row.get("reference").asText().substring(0, 10));
            Text text = Extractor.text(new Document(row.get("text").asText(), day, "en", null));
            TimeScanner scanner = new TimeScanner(text, new ReferenceCalendar(day));
            List<TimeExpression> joined = new ArrayList<>();
            List<TimeExpression> single = new ArrayList<>();
            text.sentences.forEach(sentence -> {
                joined.addAll(scanner.scan(sentence));
                single.addAll(scanner.each(sentence));
            });
            for (JsonNode quantity : row.get("quantities")) {
                String type = quantity.path("type").asText();
                boolean asked = type.equals("datetimeV2.date") || type.equals("datetimeV2.daterange");
                if (!asked || !resolves(quantity)) {
                    continue;
                }
                TimeExpression best = over(text, joined, quantity, true);
                boolean found = best != null && best.span() != null;
                boolean right =
                        found && right(best.span(), over(text, single, quantity, false), quantity, day.earliest());
                if (misses && !right) {
                    System.out.println(form(quantity, row) + " | " + day + " | "
                            + row.get("text").asText() + " | "
                            + quantity.get("surface").asText() + " | " + quantity.get("values") + " | "
                            + (best == null
                                    ? "not found"
                                    : text.words(best.from(), best.to()) + " " + best.span() + " "
                                            + best.unresolved()));
                }
                scores.merge(form(quantity, row), new Score(1, found ? 1 : 0, right ? 1 : 0), Score::and);
            }
        }
        return scores;
    }

    private static TimeExpression over(Text text, List<TimeExpression> times, JsonNode quantity, boolean first) {
        TimeExpression found = null;
        for (TimeExpression time : times) {
            Span span = Span.of(text, time.from(), time.to());
            boolean overlaps = span.start() < quantity.get("end").asInt()
                    && quantity.get("start").asInt() < span.end();
            found = overlaps && (found == null || !first) ? time : found;
        }
        return found;
    }

    static Form form(JsonNode quantity, JsonNode row) {
        String surface = quantity.get("surface").asText();
        String text = row.get("text").asText();
        int start = Math.max(0, quantity.get("start").asInt());
        boolean inName = start > 0 && "-_/=".indexOf(text.charAt(start - 1)) >= 0;
        boolean earlier = quantity.get("values").get(0).path("Mod").asText().equals("ref_undef");
        if (inName || earlier || NOT_NEWS.matcher(surface).find()) {
            return Form.OTHER;
        }
        return RELATIVE.matcher(surface).find() ? Form.RELATIVE : Form.ABSOLUTE;
    }

    private static boolean resolves(JsonNode quantity) {
        for (JsonNode value : quantity.get("values")) {
            if (value.path("value").asText().equals("not resolved")) {
                return false;
            }
        }
        return true;
    }

    private static boolean right(DateSpan span, TimeExpression last, JsonNode quantity, LocalDate today) {
        String lastYear = span.latest().withDayOfYear(1).toString();
        for (JsonNode value : quantity.get("values")) {
            String day = value.path("value").asText("");
            String start = value.path("start").asText("");
            String end = value.path("end").asText("");
            String earliest = span.earliest().toString();
            String latest = span.latest().toString();
            String behind = span.latest().plusDays(1).toString();
            boolean right;
            if (!day.isEmpty()) {
                right = day.equals(earliest);
            } else if (start.isEmpty() == end.isEmpty()) {
                boolean begins = last != null
                        && last.span() != null
                        && end.equals(last.span().earliest().toString());
                right = start.equals(earliest)
                        && (end.equals(latest)
                                || end.equals(behind)
                                || begins
                                || end.equals(lastYear) && span.days() > 366
                                || last != null && last.toDate() && end.equals(today.toString()));
            } else if (start.isEmpty()) {
                right = end.equals(earliest) || end.equals(behind) || end.equals(latest);
            } else {
                right = start.equals(earliest) || start.equals(behind);
            }
            if (right) {
                return true;
            }
        }
        return false;
    }
}
