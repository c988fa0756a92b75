package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.time.ReferenceCalendar;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of news in English, seen from Friday, 15 March 2024. */
class DatesTest {

    private static final DateSpan DAY = DateSpan.parse("2024-03-15");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        The bridge fell on 3 May 2021.                           | 2021-05-03
        The bridge fell on May 3rd, 2021.                        | 2021-05-03
        The bridge fell on the third of May 2021.                | 2021-05-03
        The bridge fell on Nov. 30.                              | 2023-11-30
        The bridge fell on 2021-05-03.                           | 2021-05-03
        The bridge fell on 03-May-2021.                          | 2021-05-03
        The bridge fell on 2021/May/03.                          | 2021-05-03
        The bridge fell on 25/12/2023.                           | 2023-12-25
        The bridge fell on Tuesday, 6/2/2024.                    | 2024-02-06
        The bridge fell on 12/28.                                | 2023-12-28
        They met on the 7th.                                     | 2024-03-07
        They met on Tuesday the 12th.                            | 2024-03-12
        They met on the 2nd of last month.                       | 2024-02-02
        It rained from 14 to 19 May 2021.                        | 2021-05-14/2021-05-19
        It rained May 14-19, 2021.                               | 2021-05-14/2021-05-19
        It rained from the ninth to the twelfth of April.        | 2023-04-09/2023-04-12
        It rained from March to May 2021.                        | 2021-03-01/2021-05-31
        It rained from November to February 2021.                | 2020-11-01/2021-02-28
        It rained from Nov 18 2020 to Jan 4 2021.                | 2020-11-18/2021-01-04
        It rained between January and now.                       | 2024-01-01/2024-03-15
        It rained in June last year.                             | 2023-06
        It rained last June.                                     | 2023-06
        It rained in 2019.                                       | 2019
        It rained from 2014 to 2018.                             | 2014-01-01/2018-12-31
        It rained in the 1990s.                                  | 1990-01-01/1999-12-31
        It rained all through the eighties.                      | 1980-01-01/1989-12-31
        It rained in the 19th century.                           | 1800-01-01/1899-12-31
        Sales fell in the third quarter of 2019.                 | 2019-Q3
        Sales fell in Q3 2019.                                   | 2019-Q3
        Sales fell in 2019-Q3.                                   | 2019-Q3
        Sales fell in the first half of last year.               | 2023-01-01/2023-06-30
        Sales fell in the last quarter.                          | 2023-Q4
        Sales fell over the past two quarters.                   | 2023-07-01/2023-12-31
        Sales fell in the last week of July 2023.                | 2023-07-24/2023-07-30
        Sales fell in the first two weeks of 2021.               | 2021-01-04/2021-01-17
        Sales fell in the last three months of 2021.             | 2021-10-01/2021-12-31
        Sales fell in week 27 of last year.                      | 2023-07-03/2023-07-09
        Sales fell in the week of February 7.                    | 2024-02-05/2024-02-11
        Sales fell in the week ending 10 March.                  | 2024-03-04/2024-03-10
        Sales fell in early June.                                | 2023-06-01/2023-06-10
        Sales fell in late 2019.                                 | 2019-09-01/2019-12-31
        Sales fell earlier this month.                           | 2024-03-01/2024-03-14
        Sales will fall later this year.                         | 2024-07-01/2024-12-31
        Sales will fall for the rest of the year.                | 2024-03-15/2024-12-31
        They met yesterday.                                      | 2024-03-14
        They met the day before yesterday.                       | 2024-03-13
        They met on Monday.                                      | 2024-03-11
        They will meet on Monday.                                | 2024-03-18
        They met last Monday.                                    | 2024-03-04
        They met this past Monday.                               | 2024-03-11
        They meet this coming Monday.                            | 2024-03-18
        They meet on Tuesday of next week.                       | 2024-03-19
        They meet next week on Wednesday.                        | 2024-03-20
        They met last week.                                      | 2024-03-04/2024-03-10
        They meet the week after next.                           | 2024-03-25/2024-03-31
        They met the year before last.                           | 2022
        They met three days ago.                                 | 2024-03-12
        They met a year and two months ago.                      | 2023-01-15
        They met two weeks before May 13, 2021.                  | 2021-04-29
        They met 3 days after Christmas 2023.                    | 2023-12-28
        They will meet in ten days.                              | 2024-03-25
        They meet in two weeks' time.                            | 2024-03-29
        They meet in a fortnight's time.                         | 2024-03-29
        Sales fall in next year's first quarter.                 | 2025-Q1
        They met over the past 10 days.                          | 2024-03-05/2024-03-15
        They meet over the next 10 days.                         | 2024-03-16/2024-03-25
        They will meet within five business days.                | 2024-03-16/2024-03-22
        They meet for three weeks starting May 20.               | 2024-05-20/2024-06-09
        They met on Easter Monday 2023.                          | 2023-04-10
        They met last Thanksgiving.                              | 2023-11-23
        They met on Black Friday 2022.                           | 2022-11-25
        They met on 29 February.                                 | 2024-02-29
        """)
    void aDateOfNewsIsResolved(String text, String expected) {
        assertThat(times(text)).extracting(TimeExpression::span).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0} names no date")
    @CsvSource(delimiter = '|', textBlock = """
        They may march on.
        A share of 1/3 of it is gone.
        They built it in two weeks.
        They sat in the sun all day.
        He paid $12 December or not.
        He won the second round of 18 holes.
        """)
    void whatOnlyLooksLikeADateIsNone(String text) {
        List<TimeExpression> dated = times(text).stream()
                .filter(time -> time.masks() && time.span() != null && time.to() - time.from() > 1)
                .toList();
        assertThat(dated).isEmpty();
    }

    @Test
    void aDistanceFromAnEventWithoutADateStaysUnresolved() {
        assertThat(times("Three days after the attack, 40 people were still missing."))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.span()).isNull();
                    assertThat(time.unresolved()).isEqualTo(TimeExpression.NO_EVENT);
                });
    }

    @Test
    void aDayThatDoesNotExistSaysSo() {
        assertThat(times("It fell on 30 February 2023."))
                .singleElement()
                .satisfies(time -> assertThat(time.unresolved()).isEqualTo(TimeExpression.NO_SUCH_DAY));
    }

    @Test
    void withoutADateOfTheArticleRelativeDatesStayUnresolved() {
        Document document = new Document("They met last week, on Monday, and in May.", null, "en", null);
        Text text = Extractor.text(document);
        TimeScanner scanner = new TimeScanner(text, new ReferenceCalendar(null));
        text.sentences.forEach(
                sentence -> assertThat(scanner.scan(sentence)).isNotEmpty().allSatisfy(time -> {
                    assertThat(time.span()).isNull();
                    assertThat(time.unresolved()).isEqualTo(TimeExpression.NO_DATE);
                }));
    }

    private static List<TimeExpression> times(String words) {
        Text text = Extractor.text(new Document(words, DAY, "en", null));
        TimeScanner scanner = new TimeScanner(text, new ReferenceCalendar(DAY));
        List<TimeExpression> found = new ArrayList<>();
        text.sentences.forEach(sentence -> found.addAll(scanner.scan(sentence)));
        return found;
    }
}
