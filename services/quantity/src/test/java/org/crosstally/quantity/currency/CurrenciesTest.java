package org.crosstally.quantity.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.quantity.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({
        "$, USD",
        "US$, USD",
        "HK$, HKD",
        "€, EUR",
        "₴, UAH",
        "zł, PLN",
        "hryvnias, UAH",
        "US dollars, USD",
        "CHF, CHF"
    })
    void findsByCodeSymbolOrName(String given, String code) {
        assertThat(Currencies.find(given)).contains(code);
    }

    @Test
    void everyCurrencyOfTheTableIsAnIsoCode() {
        assertThat(Table.resource("currencies.txt")).allSatisfy(row -> assertThat(Currencies.isCode(row.get(1)))
                .as(row.toString())
                .isTrue());
    }

    @Test
    void knowsNoOther() {
        assertThat(List.of("usd", "XQQ", "", "cent"))
                .allSatisfy(text -> assertThat(Currencies.find(text)).isEmpty());
        assertThat(Currencies.isCode(null)).isFalse();
    }
}
