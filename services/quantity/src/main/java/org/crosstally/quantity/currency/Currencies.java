package org.crosstally.quantity.currency;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.quantity.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Currencies by ISO 4217 code, symbol or name. Amounts in different currencies are never converted into each other.
 *
 * <p>A bare {@code $} is read as USD and a bare {@code ¥} as JPY: the usual convention of English-language news, and no proof.
 */
public final class Currencies {

    private static final Map<String, String> BY_SIGN = new HashMap<>();
    private static final Map<String, String> BY_LOWER_CASE = new HashMap<>();
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (List<String> row : Table.resource("currencies.txt")) {
            BY_SIGN.put(row.get(0), row.get(1));
            BY_LOWER_CASE.put(row.get(0).toLowerCase(Locale.ROOT), row.get(1));
        }
    }

    private Currencies() {}

    /** Whether {@code code} is an ISO 4217 code, in upper case. */
    public static boolean isCode(@Nullable String code) {
        return code != null && CODES.contains(code);
    }

    /** The ISO 4217 code of a code ("UAH"), symbol ("US$", "€") or name ("hryvnias"). */
    public static Optional<String> find(@Nullable String codeOrSymbolOrName) {
        if (codeOrSymbolOrName == null) {
            return Optional.empty();
        }
        String sign = codeOrSymbolOrName.strip();
        if (isCode(sign)) {
            return Optional.of(sign);
        }
        return Optional.ofNullable(BY_SIGN.getOrDefault(sign, BY_LOWER_CASE.get(sign.toLowerCase(Locale.ROOT))));
    }

    /** Whether the sign alone leaves the country open, as $ does. */
    public static boolean isAmbiguous(String sign) {
        return sign.equals("$")
                || sign.equals("¥")
                || sign.equalsIgnoreCase("dollars")
                || sign.equalsIgnoreCase("dollar");
    }
}
