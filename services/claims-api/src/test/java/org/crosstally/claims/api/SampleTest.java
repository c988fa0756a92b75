package org.crosstally.claims.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.api.NewEvent;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewParty;
import org.crosstally.api.NewPlace;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.register.NewOutlet;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.wording.Qualifier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample data against the contract, without a service: what is shipped can be recorded. */
class SampleTest {

    private static final Path SAMPLE = Path.of("../../deploy/sample");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final List<NewClaim> CLAIMS = new ArrayList<>();

    @BeforeAll
    static void readTheClaimsOnce() {
        read("claims", NewClaim.class, CLAIMS::add);
    }

    @AfterAll
    static void letGoOfTheClaims() {
        CLAIMS.clear();
    }

    @Test
    void everyFileIsInTheManifestAndTheManifestNamesNoOther() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            List<String> data = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".ndjson"))
                    .toList();
            assertThat(paths("outlets", "parties", "places", "measures", "events", "articles", "claims"))
                    .containsExactlyInAnyOrderElementsOf(data);
        }
    }

    @Test
    void everyRecordOfARegisterFitsItsContractAndHasANameOfItsOwn() {
        outletNames();
        partyNames();
        measureNames();
        eventNames();
        placeNames();
    }

    @Test
    void everyWholeAndEveryBroaderMeasureStandsBeforeItsParts() {
        Set<String> parties = new HashSet<>();
        read("parties", NewParty.class, party -> {
            if (party.partOf() != null) {
                assertThat(parties).as(party.name()).containsAll(folded(party.partOf()));
            }
            parties.add(fold(party.name()));
        });
        Set<String> measures = new HashSet<>();
        read("measures", NewMeasure.class, measure -> {
            if (measure.broader() != null) {
                assertThat(measures).as(measure.name()).contains(fold(measure.broader()));
            }
            measures.add(fold(measure.name()));
        });
    }

    @Test
    void everyArticleIsOfAKnownOutletAndCannotBeTakenForNews() {
        Set<String> outlets = outletNames();
        List<NewArticle> articles = articles();
        assertThat(articles).hasSizeGreaterThanOrEqualTo(8).allSatisfy(article -> {
            assertThat(outlets).contains(fold(article.outlet()));
            assertThat(article.url()).containsPattern("^https://[a-z-]+\\.example/");
            assertThat(article.text()).isNotBlank();
        });
        assertThat(articles.stream().map(NewArticle::url)).doesNotHaveDuplicates();
        assertThat(articles).as("one article without a date").anyMatch(article -> article.publishedAt() == null);
    }

    @Test
    void everyQuoteStandsInItsArticleOnceAndPrintsTheAmount() {
        Map<String, String> texts = new HashMap<>();
        articles().forEach(article -> texts.put(article.url(), article.text()));
        Set<String> quoted = new HashSet<>();
        claims(claim -> {
            String text = texts.get(claim.article().url());
            if (text == null) {
                assertThat(claim.quote()).as(claim.clientRef()).isNull();
                return;
            }
            String quote = claim.quote().exact();
            assertThat(text.indexOf(quote))
                    .as(claim.clientRef())
                    .isNotNegative()
                    .isEqualTo(text.lastIndexOf(quote));
            assertThat(quote).contains(claim.amount().text());
            quoted.add(claim.article().url());
        });
        assertThat(quoted).as("every article has a claim").isEqualTo(texts.keySet());
    }

    @Test
    void everyClaimRefersToRecordsOfTheRegistersAndHasAClientRefOfItsOwn() {
        Set<String> outlets = outletNames();
        Set<String> parties = partyNames();
        Set<String> measures = measureNames();
        Set<String> events = eventNames();
        Set<String> urls =
                new HashSet<>(articles().stream().map(NewArticle::url).toList());
        Set<String> clientRefs = new HashSet<>();
        claims(claim -> {
            assertHas(clientRefs.add(claim.clientRef()), claim, "a clientRef of its own");
            ArticleRef article = claim.article();
            assertHas(
                    urls.contains(article.url())
                            || article.outlet() != null && outlets.contains(fold(article.outlet())),
                    claim,
                    "a known article or outlet");
            assertHas(measures.contains(fold(claim.measure())), claim, "a known measure");
            if (claim.event() != null) {
                assertThat(events).contains(fold(claim.event()));
            }
            Stream.of(claim.subject(), claim.counterparty())
                    .filter(Objects::nonNull)
                    .forEach(party -> assertHas(parties.contains(fold(party)), claim, "known parties"));
            if (claim.attribution() != null) {
                claim.attribution()
                        .forEach(link -> assertHas(parties.contains(fold(link.party())), claim, "a known attribution"));
            }
        });
        assertThat(clientRefs).hasSizeGreaterThanOrEqualTo(70_000);
    }

    @Test
    void everyDateOfAClaimCanBeReadAndNoFigureLiesBeforeItsStart() {
        claims(claim -> {
            ClaimTime time = claim.time();
            DateSpan asOf = time.asOf() == null ? null : DateSpan.parse(time.asOf());
            DateSpan start = time.start() == null ? null : DateSpan.parse(time.start());
            DateSpan end = time.end() == null ? null : DateSpan.parse(time.end());
            assertHas(end == null || start == null || !end.latest().isBefore(start.earliest()), claim, "end > start");
            assertHas(
                    asOf == null || start == null || !asOf.latest().isBefore(start.earliest()),
                    claim,
                    "a day after the start of the count");
        });
    }

    @Test
    void everyAmountCanBeReadAndACountGivenToTheUnitIsAPoint() {
        claims(claim -> {
            NewAmount given = claim.amount();
            Amount amount = Amounts.of(
                    given.low(),
                    given.high(),
                    given.lowInclusive(),
                    given.highInclusive(),
                    given.value(),
                    given.qualifier(),
                    given.unit(),
                    given.currency(),
                    given.per(),
                    given.text());
            assertHas(
                    given.qualifier() != Qualifier.EXACT || amount.read().isPoint(),
                    claim,
                    "an exact count as one number");
            assertHas(given.qualifier() != Qualifier.OVER || amount.entailed().high() == null, claim, "an open end");
        });
    }

    @Test
    void thePublishedCorrectionsAreOnRecordWithTheirDelta() {
        List<NewClaim> corrections = new ArrayList<>();
        claims(claim -> {
            if (Boolean.TRUE.equals(claim.correction())) {
                corrections.add(claim);
            }
        });
        assertThat(corrections).hasSize(86).allSatisfy(claim -> {
            assertThat(claim.clientRef()).startsWith("sample/ukraine-losses/");
            assertThat(claim.notes()).containsPattern("by [+-]\\d+\\.$");
        });
        assertThat(corrections).anySatisfy(claim -> {
            assertThat(claim.clientRef()).isEqualTo("sample/ukraine-losses/2022-10-13/APC");
            assertThat(claim.amount().text()).isEqualTo("5167");
            assertThat(claim.notes()).endsWith("by -25.");
        });
    }

    private static Set<String> outletNames() {
        Set<String> names = new HashSet<>();
        read("outlets", NewOutlet.class, outlet -> addNames(names, outlet.name(), outlet.aliases()));
        return names;
    }

    private static Set<String> partyNames() {
        Set<String> names = new HashSet<>();
        read("parties", NewParty.class, party -> addNames(names, party.name(), party.aliases()));
        return names;
    }

    private static Set<String> placeNames() {
        Set<String> names = new HashSet<>();
        read("places", NewPlace.class, place -> addNames(names, place.name(), place.aliases()));
        return names;
    }

    private static Set<String> eventNames() {
        Set<String> names = new HashSet<>();
        read("events", NewEvent.class, event -> addNames(names, event.name(), event.aliases()));
        return names;
    }

    private static Set<String> measureNames() {
        Set<String> names = new HashSet<>();
        read("measures", NewMeasure.class, measure -> addNames(names, measure.name(), measure.aliases()));
        return names;
    }

    private static List<NewArticle> articles() {
        List<NewArticle> articles = new ArrayList<>();
        read("articles", NewArticle.class, articles::add);
        return articles;
    }

    private static void claims(Consumer<NewClaim> use) {
        CLAIMS.forEach(use);
    }

    private static void addNames(Set<String> names, String name, List<String> aliases) {
        assertThat(names.add(fold(name))).as(name).isTrue();
        if (aliases != null) {
            aliases.forEach(
                    alias -> assertThat(names.add(fold(alias))).as(alias).isTrue());
        }
    }

    /** Reads every line of every file of {@code kind}; fails at an unknown field or a broken constraint. */
    private static <T> void read(String kind, Class<T> type, Consumer<T> use) {
        paths(kind).forEach(path -> {
            try (BufferedReader lines = open(path)) {
                lines.lines().forEach(line -> {
                    T record = parse(path, line, type);
                    assertHas(VALIDATOR.validate(record).isEmpty(), record, "values within the limits");
                    use.accept(record);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        });
    }

    private static <T> T parse(String path, String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + ": " + line, e);
        }
    }

    private static BufferedReader open(String path) throws IOException {
        InputStream bytes = Files.newInputStream(SAMPLE.resolve(path));
        return new BufferedReader(new InputStreamReader(
                path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    /** The manifest's paths of some kinds, in its order. */
    private static List<String> paths(String... kinds) {
        try {
            List<String> paths = new ArrayList<>();
            for (JsonNode file : JSON.readTree(SAMPLE.resolve("manifest.json").toFile())) {
                if (List.of(kinds).contains(file.get("kind").textValue())) {
                    paths.add(file.get("path").textValue());
                }
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain check: seventy thousand descriptions that nobody reads would take longer than the test. */
    private static void assertHas(boolean holds, Object record, String what) {
        if (!holds) {
            throw new AssertionError("expected " + what + ": " + record);
        }
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(SampleTest::fold).toList();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
