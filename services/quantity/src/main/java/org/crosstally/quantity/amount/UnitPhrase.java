package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crosstally.quantity.currency.Currencies;
import org.crosstally.quantity.unit.Nouns;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;

/** Reads what stands beside the number: currency, unit or counted noun, and "per" what. */
final class UnitPhrase {

    /** Tokens of the longest unit or currency that is looked up. */
    private static final int LONGEST = 7;

    private static final int MOST_WORDS = 7;

    /** Codes that are common words or letters: "hundreds a day" is no year, "20C" no charge. */
    private static final Set<String> NOT_IN_TEXT = Set.of("a", "1", "one", "C", "A", "K's");

    /** Kinds of words that no noun phrase holds. */
    private static final List<String> ENDS =
            List.of("PER", "every", "STOP", "OF", "after", "WITHIN", "number", "scale", "magnitude");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Cursor cursor;
    private final Figures figures;
    private String unit;
    private String currency;
    private String per;
    private boolean ambiguousCurrency;

    UnitPhrase(Cursor cursor, Figures figures) {
        this.cursor = cursor;
        this.figures = figures;
    }

    String unit() {
        return unit;
    }

    String currency() {
        return currency;
    }

    String per() {
        return per;
    }

    boolean isNamed() {
        return unit != null || currency != null;
    }

    /** Takes a currency in front of a number: $, US$, EUR. */
    boolean takeCurrencyBefore() {
        for (int last = LONGEST - 2; last >= 0; last--) {
            if (cursor.peek(last + 1) == null) {
                continue;
            }
            String sign = cursor.span(last).replace(" ", "");
            boolean words = sign.chars().allMatch(Character::isLetter) && !Currencies.isCode(sign);
            Optional<String> code = words ? Optional.empty() : Currencies.find(sign);
            if (code.isPresent()) {
                set(code.get(), Currencies.isAmbiguous(sign));
                cursor.skip(last + 1);
                return true;
            }
        }
        return false;
    }

    /** Takes a unit of the catalogue or a currency behind the number: the longest that fits. */
    boolean takeUnit(Figure figure) {
        int mark = cursor.mark();
        boolean hyphen = cursor.takeHyphen();
        for (int last = LONGEST - 1; last >= 0; last--) {
            Token end = cursor.peek(last);
            Token next = cursor.peek(last + 1);
            if (end == null || (next != null && next.glued() && (next.isWord() || next.figure() != null))) {
                continue;
            }
            String words = cursor.span(last);
            Optional<String> money = currencyAfter(words, figure);
            Optional<Unit> found = money.isPresent() ? Optional.empty() : inText(words);
            if (money.isPresent() || found.isPresent()) {
                if (unit != null && !found.map(Unit::code).equals(Optional.of(unit))) {
                    throw cursor.fail("two units, " + unit + " and " + words, "give one amount in one unit");
                }
                money.ifPresent(code -> set(code, Currencies.isAmbiguous(words)));
                found.ifPresent(any -> unit = any.code());
                cursor.skip(last + 1);
                return true;
            }
        }
        if (hyphen) {
            cursor.reset(mark);
        }
        return false;
    }

    private Optional<String> currencyAfter(String words, Figure figure) {
        // Five pounds weigh; five million pounds are money, unless they are of something.
        boolean pounds = words.equalsIgnoreCase("pounds") || words.equalsIgnoreCase("pound");
        if (pounds && figure != null && figure.value().abs().compareTo(MILLION) >= 0) {
            cursor.skip(1);
            boolean ofSomething = cursor.sees("OF");
            cursor.skip(-1);
            return ofSomething ? Optional.empty() : Optional.of("GBP");
        }
        return Currencies.find(words);
    }

    private Optional<Unit> inText(String words) {
        boolean decade = words.equals("s") && cursor.peek().glued();
        return NOT_IN_TEXT.contains(words) || decade ? Optional.empty() : Units.find(words);
    }

    private void set(String code, boolean ambiguous) {
        if (currency != null && !currency.equals(code) && !ambiguousCurrency && !ambiguous) {
            throw cursor.fail("two currencies, " + currency + " and " + code, "give one amount in one currency");
        }
        if (currency == null || ambiguousCurrency) {
            currency = code;
            ambiguousCurrency = ambiguous;
        }
    }

    /** Takes a counted noun with the words that stand before it: its last word, in the singular, is the unit. */
    boolean takeNoun() {
        String head = phrase();
        if (head == null) {
            return false;
        }
        Optional<Unit> known = head.length() > 2 ? Units.find(head) : Optional.empty();
        unit = known.map(Unit::code).orElseGet(() -> "{" + Nouns.singular(head.toLowerCase(Locale.ROOT)) + "}");
        skipSubstance();
        return true;
    }

    /** Passes over what the amount is of: two million tonnes of grain. It is no part of the unit. */
    void skipSubstance() {
        int mark = cursor.mark();
        if (cursor.take("OF") != null && phrase() == null) {
            cursor.reset(mark);
        }
    }

    /** Takes words up to the end, a "per" or anything that is no word; the last of them, or null when there is none. */
    private String phrase() {
        String head = null;
        for (int words = 0; words < MOST_WORDS && !cursor.atEnd(); words++) {
            int length = chunk();
            boolean ends = ENDS.stream().anyMatch(cursor::sees);
            if (length == 0 || ends) {
                break;
            }
            head = cursor.span(length - 1);
            cursor.skip(length);
        }
        if (head != null && head.codePoints().filter(Character::isLetter).count() < 2) {
            throw cursor.fail("'" + head + "' is neither a unit nor a noun", "write the unit out: 5 million, 5 metres");
        }
        return head;
    }

    /** Tokens up to the next space, when they make a word: letters, with digits and hyphens. */
    private int chunk() {
        boolean letters = false;
        int length = 0;
        for (Token token = cursor.peek();
                token != null && (length == 0 || token.glued());
                token = cursor.peek(length)) {
            boolean joint = token.isHyphen() && length > 0;
            if (!token.isWord() && token.figure() == null && !joint) {
                break;
            }
            letters |= token.isWord();
            length++;
        }
        return letters ? length : 0;
    }

    /** Takes "a day", "per 100,000 people", "/month", "annually". */
    boolean takePer() {
        String every = cursor.take("every");
        if (every != null) {
            per = every;
            return true;
        }
        if (cursor.take("PER") == null) {
            return false;
        }
        Figure number = figures.read(false, false);
        UnitPhrase of = new UnitPhrase(cursor, figures);
        boolean named = of.takeUnit(null) || of.takeNoun();
        int power = number == null ? 0 : power(number.value());
        if (of.currency != null || power < 0 || (!named && number == null)) {
            throw cursor.fail("the rate has no unit after per", "write a day, per barrel or per 100,000 people");
        }
        String code = named ? of.unit : "{person}";
        if (power > 0 && !code.startsWith("{")) {
            throw cursor.fail("a rate per several units", "write it per one of them");
        }
        per = power > 0 ? "10*" + power + code : code;
        return true;
    }

    /** The power of ten that the number is, or -1. */
    private static int power(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean powerOfTen = stripped.unscaledValue().equals(java.math.BigInteger.ONE) && stripped.scale() <= 0;
        return powerOfTen && stripped.scale() >= -15 ? -stripped.scale() : -1;
    }
}
