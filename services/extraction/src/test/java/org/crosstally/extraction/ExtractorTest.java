package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

    private static final DateSpan DAY = DateSpan.parse("2024-03-15");

    @Test
    void aWholeClaimIsReadWithBoundsSourceAndTime() {
        Draft draft = one(
                "According to the Defence Ministry's latest estimates, the flood, which began in early February, has"
                        + " left more than 40,000 people homeless as of March 10.");
        assertThat(draft.amount().text()).isEqualTo("more than 40,000 people");
        assertThat(draft.amount().entailed()).isEqualTo(Interval.above(new BigDecimal("40000")));
        assertThat(draft.amount().unit()).isEqualTo("{person}");
        assertThat(draft.modality()).isEqualTo(Modality.ESTIMATED);
        assertThat(draft.time().kind()).isEqualTo(TimeKind.CUMULATIVE);
        assertThat(draft.time().asOf()).isEqualTo(DateSpan.parse("2024-03-10"));
        assertThat(draft.time().start()).isEqualTo(DateSpan.parse("2024-02-01/2024-02-10"));
        assertThat(origin(draft).party()).isEqualTo("Defence Ministry");
        assertThat(origin(draft).voice()).isEqualTo(Voice.PARAPHRASE);
    }

    @Test
    void aPronounStandsForTheLastNamedSpeaker() {
        Draft draft = one("Minister Anna Berg opened the session, officials said. “We must act,” Berg said.\n\n"
                + "“We have ordered 300 pumps,” he said.");
        assertThat(origin(draft).party()).isEqualTo("Anna Berg");
        assertThat(origin(draft).voice()).isEqualTo(Voice.DIRECT_QUOTE);
        assertThat(draft.stage()).isEqualTo(Stage.ORDERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Officials said 300 people had left, citing the Health Ministry. | Officials, Health Ministry",
                "The Tribune reported on Friday, citing police, that 300 people had left. | Tribune, police",
                "The Tribune quoted the harbour master as saying that 300 boats were lost. | Tribune, harbour master",
                "The Tribune said the ministry reported 300 losses. | Tribune, ministry",
                "The ministry said 300 people had left, the Tribune reported. | Tribune, ministry",
                "Some 300 people had left, citing police. | police",
                "The ministry said 300 people had left. | ministry"
            })
    void everyoneOnTheWayIsInTheChainTheSourceLast(String text, String parties) {
        List<String> chain =
                one(text).attribution().stream().map(AttributionLink::party).toList();
        assertThat(chain.get(0)).isEqualTo("Outlet");
        assertThat(String.join(", ", chain.subList(1, chain.size()))).isEqualTo(parties);
    }

    @Test
    void aRateKnowsWhatItIsPer() {
        Draft draft = one("The battery has been firing hundreds of shells each day.");
        assertThat(draft.amount().qualifier()).isEqualTo(Qualifier.MAGNITUDE);
        assertThat(draft.amount().unit()).isEqualTo("{shell}");
        assertThat(draft.amount().per()).isEqualTo("d");
        assertThat(draft.time().kind()).isEqualTo(TimeKind.RATE);
        assertThat(draft.attribution()).hasSize(1);
    }

    @Test
    void withoutADateOfTheArticleARelativeDateStaysUnresolved() {
        Draft draft = new Extractor()
                .extract(new Document("Exports fell by $3 million last year.", null, "en", null))
                .get(0);
        assertThat(draft.time().resolved()).isFalse();
        assertThat(draft.time().reason()).isEqualTo("the article has no date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cost $1 billion in joint procurement. | 1000000000 | | USD",
                "Prices rose 5 per cent. | 5 | % |",
                "They sold 2.4 million barrels of oil. | 2400000 | [bbl_us] |",
                "It lasted two-and-a-half years. | 2.5 | a |",
                "He paid €350k for it. | 350000 | | EUR",
                "The firm has 1,204 employees. | 1204 | {employee} |",
                "The army counted a dozen tanks. | 12 | {tank} |",
                "The yield was half a million tonnes. | 500000 | t |"
            })
    void amountsAreRead(String text, BigDecimal value, String unit, String currency) {
        Draft draft = one(text);
        assertThat(draft.amount().value()).isEqualByComparingTo(value);
        assertThat(draft.amount().unit()).isEqualTo(unit);
        assertThat(draft.amount().currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It takes 2-3 million litres. | 2000000 | 3000000",
                "Between 3 and 5 villages were lost. | 3 | 5",
                "It will cost from $250,000 to $1 million. | 250000 | 1000000"
            })
    void theScaleOfARangeIsCarriedToItsFirstNumber(String text, BigDecimal low, BigDecimal high) {
        assertThat(one(text).amount().entailed()).isEqualTo(Interval.closed(low, high));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The recent war was a war of attrition.",
                "On Saturday (2/12/2023) the talks went on.",
                "They meet on February 14-15 in Brussels.",
                "This is one of the problems.",
                "Nothing has changed over the past several months.",
                "No one expected there to be zero casualties.",
                "The 155mm ammunition is scarce.",
                "See page 3, Article 5 and Figs. 4 and 5.",
                "COVID-19 and the F-16 made news at 17:22.",
                "The team won 3-1.",
                "In 2019 the 21st century came of age, as in the 1990s."
            })
    void whatIsNoClaimGivesNoDraft(String text) {
        assertThat(new Extractor().extract(new Document(text, DAY, "en", null))).isEmpty();
    }

    @Test
    void aDraftTellsTheRulesThatFired() {
        assertThat(one("At least 30 houses burned.").rules()).contains("number.digits", "bound.AT_LEAST", "noun");
    }

    private static Draft one(String text) {
        List<Draft> drafts = new Extractor().extract(new Document(text, DAY, "en", "Outlet"));
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private static AttributionLink origin(Draft draft) {
        return draft.attribution().get(draft.attribution().size() - 1);
    }
}
