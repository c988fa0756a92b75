package org.crosstally.extraction.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.quantity.currency.Currencies;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.wording.Wordings;

/**
 * What the words of a language are, read from {@code lexicon-<language>.txt} and the files {@code numbers-}, {@code time-}, {@code
 * speech-} and {@code things-<language>.txt}: rows of kind | meaning | words or phrases parted by commas. The format is described
 * in the module's docs/lexicons.md.
 */
public final class Lexicon {

    /** The kinds of phrases; their meaning is a string that the rule in question understands. */
    public enum Kind {
        /** A bound before the number; the meaning is a {@link Qualifier}. */
        BEFORE,
        AFTER,
        /** A verb that bounds the number behind it: topped, neared. The meaning is a {@link Qualifier}. */
        BOUND_VERB,
        /** A verb that does so where a mark is named: passed the 300 mark. */
        MARK_VERB,
        /** A word of change: rose, fell, an increase. */
        CHANGE,
        /** The part that the word before a number gives it in a change: from, to, by. */
        CHANGE_PART,
        /** The role that the words before a number give it by themselves: "up from", "compared with". */
        ROLE,
        /** "more", "lower": behind a share, it says how much more. */
        MORE,
        /** The thing that a bare number beside this verb counts: died, wounded. */
        COUNTED_BY,
        /** Heads a clause whose bare number counts: the toll, "the number of" what follows. */
        HEAD_COUNT,
        /** What is added to the number before it: "and a half" is 0.5. */
        PLUS_PART,
        /** UCUM code or counted noun, whatever the case of the letters. */
        UNIT,
        /** As UNIT, where case decides: MW and mW. */
        SYMBOL,
        /** A unit and what it is per, in one symbol: "t d" for tpd. */
        RATE,
        /** ISO 4217 code of a name of money. */
        MONEY,
        /** ISO 4217 code of a sign of money, in front of the number or behind. */
        SIGN,
        /** ISO 4217 code of money counted in millions: MUSD. */
        MILLIONS,
        /** "daily": what the amount is per. */
        EVERY,
        /** "per", "a", "each": what follows is what the amount is per. */
        PER,
        /** A number of several words, below a thousand. */
        NUMERAL,
        /** A name of money, or "ton", that means something else in another country; the meaning is its row in local-units.txt. */
        LOCAL,
        /** Stage a verb or noun puts the amount in. */
        STAGE,
        MODALITY,
        /** "according to"; the meaning says where the speaker is: before, behind, or back (named earlier). */
        ACCORDING,
        /** "that", at the head of a sentence that says who said the one before. */
        BACK,
        /** "in addition": the sentence goes on with what the speaker of the one before says. */
        ALSO,
        /** "citing": whom a speaker leans on. */
        CITING,
        /** A day by its distance from the article's: yesterday is -1. */
        DAY,
        /** this, last, next: by how many units away. */
        WHICH,
        /** "dernier", "pasado": as WHICH, behind the unit, weekday or month. */
        WHICH_BEHIND,
        /** day, week, month, quarter, year: a unit of the calendar. */
        CALENDAR,
        /** early, mid, late. */
        PART,
        /** earlier this month, later this year: its half, up to the article's day or from it. */
        SIDE,
        /** A day with a name, and the rule that says when it is: see {@link Holidays}. */
        HOLIDAY,
        /** "the week of": the week that holds the day behind it. */
        WEEK_OF,
        /** "the week ending": the seven days to the day behind it. */
        WEEK_TO,
        /** "the rest of": from the article's day to the end of a period. */
        REST,
        /** "in two weeks": so far ahead, where the sentence looks ahead, or always. */
        IN,
        /** "after next", "before last": two units away. */
        TURN,
        /** before, after: the way a length goes from the date behind it, -1 or 1; 0 where it begins on that date. */
        BESIDE,
        AGO,
        /** "vor", "il y a", "hace": before a length, so long ago. */
        AGO_BEFORE,
        LATER,
        SINCE,
        AS_OF,
        /** "now", "currently": the article's day as the day a figure is true of. */
        MOMENT,
        /** "fiscal year". */
        FISCAL,
        /** "from", "between": opens a range of dates. */
        SPAN_FROM,
        /** "to", "until", "and": joins a range of dates. */
        SPAN_TO,
        /** "since the start of", "so far": a running total, whose start may be named elsewhere. */
        RUNNING,
        /** "during the same period": the period of the figure before. */
        SAME,
        /** "compared with", "than": a date behind it belongs to what is compared. */
        COMPARED,
        /** "a year earlier": the period of the figure before, a year back. */
        YEAR_EARLIER,
        /** How what is measured stands in time: a total, a count, damage, a state or a flow. */
        NATURE,
        /** "earthquake": something that happens on a day; the meaning is the kind of event. */
        EVENT,
        /** "so far this year": since the year's beginning. */
        TO_DATE,
        /** "over the past": a window of time, no bound. */
        WINDOW,
        /** Not a number though it reads like one: "one of", "no one", "at one point". */
        NOT_A_NUMBER,
        /** "negative", "minus". */
        MINUS,
        /** "death toll": a number behind it counts what the meaning says. */
        TOLL,
        /** "in", "of every": between the two numbers of a share, three in four. */
        RATIO,
        /** "between", "from": opens a range. */
        RANGE,
        /** "to", "and", "or": joins a range. */
        TO
    }

    /** Codes of currencies that headlines spell as words. */
    private static final Set<String> WORDS =
            Set.of("ALL", "TOP", "CUP", "PEN", "SOS", "BAM", "MAD", "COP", "TRY", "RON", "DOP");

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
    /** The languages that have a file beside this class, as {@code languages.txt} lists them. */
    public static final List<String> LANGUAGES =
            LexiconFile.rows("languages.txt").stream().map(row -> row.get(0)).toList();

    public final String language;
    public boolean dayFirst;
    /** Its numerals stand in a table of phrases, so a sentence may hold one that no single word shows. */
    public boolean tabled;

    /** A scale word may stand for itself: mille, tausend. */
    public boolean bareScales;

    /** The head of a noun phrase is its last word, so a body's name ends with the noun for a body. */
    public boolean headLast;

    /** A noun may follow the one it belongs to without a word between: the case shows it. */
    public boolean bareGenitive;

    /** A verb may leave its subject out when it was named before. */
    public boolean dropsSubject;

    /** Whether the ending of a noun shows that it is a plural. */
    public boolean pluralByEnding = true;

    /** Whether every noun is written with a capital. */
    public boolean nounsCapital;

    /** Regions whose numbers have a decimal point, unlike the language elsewhere. */
    private final Set<String> pointRegions = new java.util.HashSet<>();

    /** Its single words and the separators of its numbers. */
    final Vocabulary vocabulary = new Vocabulary();

    private final EnumMap<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
    private final Singulars singulars = new Singulars();

    private final EnumMap<Kind, Phrases<String>> phrases = new EnumMap<>(Kind.class);

    private Lexicon(String language) {
        this.language = language;
        for (WordList list : WordList.values()) {
            lists.put(list, new java.util.HashSet<>());
        }
        for (Kind kind : Kind.values()) {
            boolean exact = kind == Kind.SYMBOL || kind == Kind.SIGN || kind == Kind.MILLIONS;
            phrases.put(kind, exact ? Phrases.exactCase() : Phrases.lowerCase());
        }
    }

    /** The lexicon of a BCP-47 language; English where there is none. */
    public static Lexicon of(String language) {
        String primary =
                language == null ? "en" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        Lexicon known = LOADED.computeIfAbsent(LANGUAGES.contains(primary) ? primary : "en", Lexicon::load);
        String region =
                language == null ? "" : language.substring(primary.length()).replaceFirst(".*[-_]", "");
        return known.pointRegions.contains(region.toUpperCase(Locale.ROOT))
                ? LOADED.computeIfAbsent(known.language + "-point", any -> withPoint(known.language))
                : known;
    }

    /** The lexicon for the regions of a language that write 2,350.5 where the others write 2.350,5. */
    private static Lexicon withPoint(String language) {
        Lexicon lexicon = load(language);
        lexicon.vocabulary.group = ',';
        lexicon.vocabulary.decimal = '.';
        lexicon.vocabulary.commaMayGroup = false;
        return lexicon;
    }

    /** Whether a list of this language holds a word, which is in lower case unless the list says otherwise. */
    public boolean has(WordList list, String word) {
        return lists.get(list).contains(word);
    }

    /** Whether this language gives a list at all. */
    public boolean hasAny(WordList list) {
        return !lists.get(list).isEmpty();
    }

    /** Whether a word in lower case has one of the endings of a list. */
    public boolean ends(WordList endings, String word) {
        for (String ending : lists.get(endings)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A noun in one form, in lower case. */
    public String singular(Token noun) {
        return singulars.of(noun);
    }

    /** The longest phrase of a kind at a token of {@code text}; null when there is none. */
    public Phrases.Match<String> at(Kind kind, List<Token> tokens, int from, int limit) {
        return phrases.get(kind).at(tokens, from, limit);
    }

    /** The longest phrase of a kind that ends in front of {@code end}; null when there is none. */
    public Phrases.Match<String> before(Kind kind, List<Token> tokens, int end, int limit) {
        return phrases.get(kind).before(tokens, end, limit);
    }

    private static Lexicon load(String language) {
        Lexicon lexicon = new Lexicon(language);
        List<List<String>> rows = new ArrayList<>(LexiconFile.rows("lexicon-" + language + ".txt"));
        rows.addAll(LexiconFile.rows("numbers-" + language + ".txt"));
        rows.addAll(LexiconFile.rows("time-" + language + ".txt"));
        rows.addAll(LexiconFile.rows("speech-" + language + ".txt"));
        rows.addAll(LexiconFile.rows("things-" + language + ".txt"));
        if (!language.equals("en")) {
            rows.addAll(LexiconFile.rows("cldr-" + language + ".txt"));
        }
        rows.stream().filter(row -> !isPhrase(row)).forEach(lexicon::takeWords);
        rows.stream().filter(Lexicon::isPhrase).forEach(lexicon::takePhrases);
        lexicon.takeCatalogues();
        lexicon.vocabulary.join();
        return lexicon;
    }

    /** Rows come first, so that a language's own meaning of a word wins over the catalogues of the quantity module. */
    private void takeCatalogues() {
        Units.all().forEach(unit -> {
            unit.aliases().forEach(alias -> {
                put(Kind.SYMBOL, unit.code(), alias);
                if (language.equals("en") && alias.length() > 2) {
                    put(Kind.UNIT, unit.code(), alias);
                }
            });
            put(Kind.SYMBOL, unit.code(), unit.code());
        });
        for (String sign : List.of(
                "$", "US$", "€", "£", "¥", "₴", "₽", "₹", "₪", "₩", "₺", "₫", "₦", "₱", "₸", "₾", "zł", "Kč", "A$",
                "AU$", "C$", "CA$", "HK$", "NZ$", "NT$", "S$", "R$", "CN¥")) {
            Currencies.find(sign).ifPresent(code -> put(Kind.SIGN, code, sign));
        }
        java.util.Currency.getAvailableCurrencies().stream()
                .map(java.util.Currency::getCurrencyCode)
                .filter(code -> !code.startsWith("X") && !WORDS.contains(code))
                .sorted()
                .forEach(code -> put(Kind.SIGN, code, code));
        if (language.equals("en")) {
            for (Wordings.Row row : Wordings.english().rows()) {
                for (String phrase : row.phrases()) {
                    boolean behind = phrase.startsWith("…");
                    if (row.qualifier() != Qualifier.MAGNITUDE && row.qualifier() != Qualifier.SEVERAL) {
                        put(
                                behind ? Kind.AFTER : Kind.BEFORE,
                                row.qualifier().name(),
                                behind ? phrase.substring(1) : phrase);
                    }
                }
            }
        }
    }

    private static boolean isPhrase(List<String> row) {
        String kind = row.get(0).toUpperCase(Locale.ROOT);
        return java.util.Arrays.stream(Kind.values())
                .anyMatch(known -> known.name().equals(kind));
    }

    private void takePhrases(List<String> row) {
        Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        for (String phrase : row.get(2).split("\\s*,\\s*")) {
            put(kind, row.get(1), phrase);
        }
    }

    private void put(Kind kind, String meaning, String phrase) {
        phrases.get(kind).put(new Tokenizer(phrase, vocabulary).tokens(), meaning);
    }

    private void takeWords(List<String> row) {
        if (row.size() != 3) {
            throw new IllegalStateException("lexicon-" + language + ".txt: a row needs three cells: " + row);
        }
        if (row.get(0).equals("setting")) {
            set(row.get(1), row.get(2));
            return;
        }
        if (row.get(0).equals("singular")) {
            for (String ending : row.get(2).split("\\s*,\\s*")) {
                singulars.put(ending, row.get(1));
            }
            return;
        }
        for (String written : row.get(2).split("\\s*,\\s*")) {
            String key = Tokenizer.lower(written);
            if (!vocabulary.entry(key).set(row.get(0), row.get(1))) {
                throw new IllegalStateException("lexicon-" + language + ".txt: no kind is called " + row.get(0));
            }
        }
    }

    private void set(String name, String value) {
        switch (name) {
            case "group" -> vocabulary.group = value.charAt(0);
            case "decimal" -> vocabulary.decimal = value.equals("comma") ? ',' : value.charAt(0);
            case "space groups" -> vocabulary.spaceGroups = value.equals("yes");
            case "day first" -> dayFirst = value.equals("yes");
            case "tabled numerals" -> tabled = value.equals("yes");
            case "bare scales" -> bareScales = value.equals("yes");
            case "nouns capital" -> nounsCapital = value.equals("yes");
            case "plural by ending" -> pluralByEnding = value.equals("yes");
            case "head last" -> headLast = value.equals("yes");
            case "bare genitive" -> bareGenitive = value.equals("yes");
            case "drops subject" -> dropsSubject = value.equals("yes");
            case "comma may group" -> vocabulary.commaMayGroup = value.equals("yes");
            case "joined scale" -> vocabulary.joinedScales.addAll(List.of(value.split("\\s*,\\s*")));
            case "joined half" -> vocabulary.joinedHalf = value;
            case "point regions" -> pointRegions.addAll(List.of(value.split("\\s*,\\s*")));
            case "elision" -> vocabulary.elisions.addAll(List.of(value.split("\\s*,\\s*")));
            default -> lists.get(wordList(name)).addAll(List.of(value.split("\\s*,\\s*")));
        }
    }

    private WordList wordList(String setting) {
        try {
            return WordList.valueOf(setting.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("lexicon-" + language + ".txt: there is no setting '" + setting + "'", e);
        }
    }
}
