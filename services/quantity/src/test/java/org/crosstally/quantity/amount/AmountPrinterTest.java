package org.crosstally.quantity.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is printed in the plainest words that mean the same. */
class AmountPrinterTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        more than 125,000 casualties           | over 125,000 casualties
        nearly 100 tonnes                      | nearly 100 tonnes
        up to 300 km                           | up to 300 km
        fewer than 300                         | under 300
        about 130,000 dollars                  | about $130,000
        97                                     | 97
        1,204                                  | 1,204
        1,000,000                              | 1 million
        1.20 million                           | 1.20 million
        2.0                                    | 2.0
        2.50 million euros                     | €2.50 million
        minus 3 degrees Celsius                | -3 °C
        between 3 and 5 million                | between 3 million and 5 million
        between 500 and 1,250 tanks            | between 500 and 1,250 tanks
        between €2 and €5 billion              | between €2 billion and €5 billion
        dozens                                 | dozens
        hundreds of shells                     | hundreds of shells
        tens of billions of dollars            | tens of billions of dollars
        hundreds of thousands of people        | hundreds of thousands of people
        several                                | several
        several dozen tanks                    | several dozen tanks
        several thousand euros                 | several thousand euros
        several hundred million hryvnias       | several hundred million hryvnias
        $1 billion                             | $1 billion
        £3,500                                 | £3,500
        PLN 40                                 | PLN 40
        5%                                     | 5%
        12 shells a day                        | 12 shells a day
        30 per week                            | 30 a week
        40 deaths per 100,000 people           | 40 deaths per 100,000 people
        3 km per hour                          | 3 km/h
        5 dollars per barrel                   | $5 per barrel
        1.5e9 kg                               | 1.5 billion kg
        7e-9 m                                 | 0.000000007 metres
        123456789012345678901234567890         | 123,456,789,012,345,678,901,234,567,890
        0.004                                  | 0.004
        0                                      | 0
        about 40 (30 to 55)                    | 40 (30 to 55)
        best estimate 40                       | best estimate 40
        twelve and a half tonnes               | 12.5 tonnes
        exactly 5,000                          | exactly 5,000
        1,250,000,000,000                      | 1.25 trillion
        """)
    void theWordsAreThePlainestThatMeanTheSame(String given, String printed) {
        assertThat(Amounts.print(Amounts.read(given))).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        1.5E+9  | 1500000000
        1.5e9   | 1500000000
        12e6    | 12000000
        1e-3    | 0.001
        2.50e2  | 250
        4e0     | 4
        """)
    void aPowerOfTenIsReadWithItsSign(String given, BigDecimal value) {
        assertThat(Amounts.read(given).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999", "1e1234", "1e-9999", "1e+99999"})
    void aPowerBeyondAllMeasuresIsRefused(String given) {
        assertThatThrownBy(() -> Amounts.read(given))
                .isInstanceOf(AmountFormatException.class)
                .hasMessageContaining("a power of ten beyond");
    }
}
