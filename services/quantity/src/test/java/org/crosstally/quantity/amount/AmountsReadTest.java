package org.crosstally.quantity.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsReadTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        over 125,000                    | OVER      | 125000 | (125000, open) | (125000, 143750] | 3
        more than 125,000 casualties    | OVER      | 125000 | (125000, open) | (125000, 143750] | 3
        >125,000                        | OVER      | 125000 | (125000, open) | (125000, 143750] | 3
        at least 90,000                 | AT_LEAST  | 90000  | [90000, open)  | [90000, 117000]  | 1
        no fewer than 40                | AT_LEAST  | 40     | [40, open)     | [40, 52]         | 1
        40 or more                      | AT_LEAST  | 40     | [40, open)     | [40, 52]         | 1
        500+                            | AT_LEAST  | 500    | [500, open)    | [500, 650]       | 1
        500-plus                        | AT_LEAST  | 500    | [500, open)    | [500, 650]       | 1
        ≥ 7                             | AT_LEAST  | 7      | [7, open)      | [7, 9.1]         | 1
        >= 7                            | AT_LEAST  | 7      | [7, open)      | [7, 9.1]         | 1
        nearly 100                      | NEARLY    | 100    | [70, 100]      | [85, 100]        | 1
        up to 300                       | UP_TO     | 300    | [0, 300]       | [0, 300]         | 1
        300 at most                     | UP_TO     | 300    | [0, 300]       | [0, 300]         | 1
        fewer than 300                  | UNDER     | 300    | [0, 300)       | [0, 300)         | 1
        < 5                             | UNDER     | 5      | [0, 5)         | [0, 5)           | 1
        about 130,000                   | ABOUT     | 130000 | [104000, 156000] | [125000, 135000] | 2
        some 1,250                      | ABOUT     | 1250   | [1000, 1500]   | [1218.75, 1281.25] | 3
        ~20                             | ABOUT     | 20     | [16, 24]       | [18, 22]         | 1
        500 or so                       | ABOUT     | 500    | [400, 600]     | [450, 550]       | 1
        up to an estimated 500          | UP_TO     | 500    | [0, 500]       | [0, 500]         | 1
        97                              | EXACT     | 97     | [97, 97]       | [97, 97]         | 2
        20                              | EXACT     | 20     | [20, 20]       | [20, 20]         | 2
        1,204                           | EXACT     | 1204   | [1204, 1204]   | [1204, 1204]     | 4
        no casualties                   | EXACT     | 0      | [0, 0]         | [0, 0]           | 1
        exactly 5,000                   | EXACT     | 5000   | [5000, 5000]   | [5000, 5000]     | 4
        125,400                         | ROUNDED   | 125400 | [125350, 125450] | [125350, 125450] | 4
        1,000,000                       | ROUNDED   | 1000000 | [950000, 1050000] | [950000, 1050000] | 1
        1 000 000                       | ROUNDED   | 1000000 | [950000, 1050000] | [950000, 1050000] | 1
        1e6                             | ROUNDED   | 1000000 | [950000, 1050000] | [950000, 1050000] | 1
        twenty-five thousand            | ROUNDED   | 25000  | [24500, 25500] | [24500, 25500]   | 2
        one hundred and five            | EXACT     | 105    | [105, 105]     | [105, 105]       | 3
        two million three hundred thousand | ROUNDED | 2300000 | [2250000, 2350000] | [2250000, 2350000] | 2
        half a million                  | ROUNDED   | 500000 | [475000, 525000] | [475000, 525000] | 1
        a quarter of a million          | ROUNDED   | 250000 | [245000, 255000] | [245000, 255000] | 2
        a dozen                         | EXACT     | 12     | [12, 12]       | [12, 12]         | 2
        two dozen                       | EXACT     | 24     | [24, 24]       | [24, 24]         | 2
        a hundred                       | ROUNDED   | 100    | [95, 105]      | [95, 105]        | 1
        1.20 million                    | ROUNDED   | 1200000 | [1195000, 1205000] | [1195000, 1205000] | 3
        minus 3                         | EXACT     | -3     | [-3, -3]       | [-3, -3]         | 1
        two and a half                  | ROUNDED   | 2.5    | [2.45, 2.55]   | [2.45, 2.55]     | 2
        2½                              | ROUNDED   | 2.5    | [2.45, 2.55]   | [2.45, 2.55]     | 2
        one and a half million          | ROUNDED   | 1500000 | [1450000, 1550000] | [1450000, 1550000] | 2
        between 3 and 5 million         | BETWEEN   | -      | [3000000, 5000000] | [3000000, 5000000] | 1
        between two and five            | BETWEEN   | -      | [2, 5]         | [2, 5]           | 1
        2-3 million                     | BETWEEN   | -      | [2000000, 3000000] | [2000000, 3000000] | 1
        2–3 million                     | BETWEEN   | -      | [2000000, 3000000] | [2000000, 3000000] | 1
        from 500 to 1 million           | BETWEEN   | -      | [500, 1000000] | [500, 1000000]   | 1
        100,000 to 1 million            | BETWEEN   | -      | [100000, 1000000] | [100000, 1000000] | 1
        one hundred to two hundred      | BETWEEN   | -      | [100, 200]     | [100, 200]       | 1
        between one hundred and two hundred | BETWEEN | -    | [100, 200]     | [100, 200]       | 1
        dozens                          | MAGNITUDE | -      | [24, open)     | [24, 100)        | 0
        hundreds                        | MAGNITUDE | -      | [100, open)    | [100, 1000)      | 0
        thousands                       | MAGNITUDE | -      | [1000, open)   | [1000, 10000)    | 0
        tens of billions                | MAGNITUDE | -      | [10000000000, open) | [10000000000, 100000000000) | 0
        hundreds of thousands           | MAGNITUDE | -      | [100000, open) | [100000, 1000000) | 0
        several hundred                 | SEVERAL   | -      | [200, open)    | [200, 1000)      | 0
        a few thousand                  | SEVERAL   | -      | [2000, open)   | [2000, 10000)    | 0
        several                         | SEVERAL   | -      | [2, open)      | [2, 10)          | 0
        1,200 (1,000 to 1,500)          | BEST_ESTIMATE | 1200 | [1000, 1500] | [1000, 1500]     | 2
        5 ± 0.5                         | BEST_ESTIMATE | 5  | [4.5, 5.5]     | [4.5, 5.5]       | 1
        over 5 within (5, 7]            | OVER      | 5      | (5, 7]         | (5, 5.75]        | 1
        """)
    void readsTheNumber(String text, Qualifier qualifier, String value, String entailed, String read, int digits) {
        Amount amount = Amounts.read(text);
        assertThat(amount.qualifier()).isEqualTo(qualifier);
        assertThat(amount.value() == null ? null : amount.value().toPlainString())
                .isEqualTo(value);
        assertThat(amount.entailed()).hasToString(entailed);
        assertThat(amount.read()).hasToString(read);
        assertThat(amount.significantDigits()).isEqualTo(digits);
        assertThat(amount.text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        more than 125,000 casualties      | (125000, open)    | {casualty} | -   | -
        tens of billions of dollars       | [10000000000, open) | -        | USD | -
        2.5 years                         | [2.45, 2.55]      | a          | -   | -
        two and a half years              | [2.45, 2.55]      | a          | -   | -
        two-and-a-half years              | [2.45, 2.55]      | a          | -   | -
        eight consecutive years           | [7.6, 8.4]        | a          | -   | -
        $1bn                              | [950000000, 1050000000] | -    | USD | -
        $1 billion                        | [950000000, 1050000000] | -    | USD | -
        US$ 1 billion                     | [950000000, 1050000000] | -    | USD | -
        U.S.$1 billion                    | [950000000, 1050000000] | -    | USD | -
        C$1 billion                       | [950000000, 1050000000] | -    | CAD | -
        $1 billion Canadian dollars       | [950000000, 1050000000] | -    | CAD | -
        USD 1 billion                     | [950000000, 1050000000] | -    | USD | -
        1 billion US dollars              | [950000000, 1050000000] | -    | USD | -
        €3.5m                             | [3450000, 3550000] | -         | EUR | -
        £3-5m                             | [3000000, 5000000] | -         | GBP | -
        between $3 million and $5 million | [3000000, 5000000] | -         | USD | -
        40 million hryvnias               | [38000000, 42000000] | -       | UAH | -
        5 million pounds                  | [4750000, 5250000] | -         | GBP | -
        500 pounds                        | [475, 525]        | [lb_av]    | -   | -
        1.2 million barrels a day         | [1150000, 1250000] | [bbl_us]  | -   | d
        hundreds a day                    | [100, open)       | -          | -   | d
        hundreds of shells each day       | [100, open)       | {shell}    | -   | d
        hundreds of 155mm shells a day    | [100, open)       | {shell}    | -   | d
        1,000 155mm shells                | [950, 1050]       | {shell}    | -   | -
        100 155-millimeter shells         | [95, 105]         | {shell}    | -   | -
        5 per cent                        | [4.75, 5.25]      | %          | -   | -
        12%                               | [11.5, 12.5]      | %          | -   | -
        3% to 5%                          | [3, 5]            | %          | -   | -
        3 to 5 per cent of GDP            | [3, 5]            | %          | -   | -
        155 km                            | [154.5, 155.5]    | km         | -   | -
        155mm                             | [154.5, 155.5]    | mm         | -   | -
        60 km/h                           | [57, 63]          | km/h       | -   | -
        60 miles per hour                 | [57, 63]          | [mi_i]/h   | -   | -
        3 to 5 per 100,000 people         | [3, 5]            | -          | -   | 10*5{person}
        12 deaths per million people      | [12, 12]          | {death}    | -   | 10*6{person}
        12 per 100,000                    | [12, 12]          | -          | -   | 10*5{person}
        $75 a barrel                      | [74.5, 75.5]      | -          | USD | [bbl_us]
        $1,500 per month                  | [1450, 1550]      | -          | USD | mo
        $500 annually                     | [475, 525]        | -          | USD | a
        $40 per capita                    | [38, 42]          | -          | USD | {person}
        -3.5 °C                           | [-3.55, -3.45]    | Cel        | -   | -
        −3.5°C                            | [-3.55, -3.45]    | Cel        | -   | -
        up to -5 degrees Celsius          | (open, -5]        | Cel        | -   | -
        -5 to -3 °C                       | [-5, -3]          | Cel        | -   | -
        5 million tonnes of grain         | [4750000, 5250000] | t         | -   | -
        2 million people                  | [1900000, 2100000] | {person}  | -   | -
        3.5m people                       | [3450000, 3550000] | {person}  | -   | -
        3.5m                              | [3.45, 3.55]      | m          | -   | -
        200k vaccines                     | [190000, 210000]  | {vaccine}  | -   | -
        500 or more rounds of ammunition  | [500, open)       | {round}    | -   | -
        several Allies                    | [2, open)         | {ally}     | -   | -
        31 F-16s                          | [31, 31]          | {f-16}     | -   | -
        12 tanks per year                 | [12, 12]          | {tank}     | -   | a
        300 square kilometres             | [285, 315]        | km2        | -   | -
        29.92 inHg                        | [29.915, 29.925]  | [in_i'Hg]  | -   | -
        25 basis points                   | [24.5, 25.5]      | 10*-4      | -   | -
        3 GWh                             | [2.85, 3.15]      | GW.h       | -   | -
        10 kilotons                       | [9.5, 10.5]       | [kt_TNT]   | -   | -
        """)
    void readsUnitCurrencyAndPer(String text, String entailed, String unit, String currency, String per) {
        Amount amount = Amounts.read(text);
        assertThat(amount.entailed()).hasToString(entailed);
        assertThat(amount.unit()).isEqualTo(unit);
        assertThat(amount.currency()).isEqualTo(currency);
        assertThat(amount.per()).isEqualTo(per);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "   ",
                "casualties",
                "yesterday",
                "over",
                "between 3",
                "between 5 and 3",
                "5 to 3",
                "2,5 years",
                "1.000.000",
                "12,34,567",
                "1e999999999",
                "1e-999999999",
                "1e21",
                "over 3 and under 5 people",
                "1,2",
                "-3 casualties",
                "fewer than 0 people",
                "5 million in joint procurement",
                "$5 €6",
                "5 s s s ; drop",
                "$1 billion CAD EUR",
                "5 per cent per",
                "3 every two days",
                "1980s",
                "3 million and a half",
                "up to dozens",
                "5 within [3",
                "5 within [9, 3]",
                "7 within [1, 2]",
                "1,200 (5 to 7)",
                "½½",
                "((((",
                "5 (",
                "a",
                "and",
                "3 x",
                "two two",
                "1 2 3",
                "one hundred million billion"
            })
    void refusesWhatIsNoSingleAmountAndSaysWhere(String text) {
        AmountFormatException refusal = catchThrowableOfType(AmountFormatException.class, () -> Amounts.read(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.position()).isBetween(0, text.length());
        assertThat(refusal.hint()).isNotBlank();
    }

    @Test
    void refusesATextThatIsTooLongUnread() {
        assertThatThrownBy(() -> Amounts.read("9".repeat(100_000)))
                .isInstanceOf(AmountFormatException.class)
                .hasMessageContaining("longer than 400");
        assertThatThrownBy(() -> Amounts.read("9".repeat(399)))
                .isInstanceOf(AmountFormatException.class)
                .hasMessageContaining("digits");
    }
}
