package org.crosstally.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.source.SourceReliabilities;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.origin.IndependentOrigin;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken from memory, and what is not. Each test has a memory of its own. */
@QuarkusTest
class SeriesAnalyserTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    AnalysisConfig config;

    @Inject
    SeriesStore series;

    @Inject
    RegisterStore records;

    @Inject
    ClaimStore claims;

    @Inject
    SourceReliabilities standings;

    private Newsroom room;
    private Measure killed;
    private Party army;
    private Outlet herald;
    private UUID id;

    @BeforeEach
    void oneSeries() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        army = room.party("army");
        herald = room.outlet("Herald");
        room.claim(killed, "1,250").of(army).by(room.party("ministry")).print();
        Reader.awaitUpTo(room.publish());
        id = Reader.seriesPage("measure=" + killed.id()).items().get(0).id();
    }

    private SeriesAnalyser with(SeriesStore store) {
        return new SeriesAnalyser(store, claims, records, standings, config);
    }

    private AnalysedSeries survey(SeriesAnalyser surveyor, Session session) {
        Map<UUID, SeriesKey> keys = series.keys(session, List.of(id));
        return surveyor.survey(session, keys, null).get(id);
    }

    @Test
    void aSeriesThatWaitsIsAnalysedAgainOnlyWhenMoreChangesInIt() {
        SeriesAnalyser surveyor = with(series);
        // In one transaction, so that no worker takes the marks away.
        database.transaction(session -> {
            AnalysedSeries still = survey(surveyor, session);
            series.markDirty(session, List.of(id));
            AnalysedSeries waiting = survey(surveyor, session);
            assertThat(waiting.claims()).isNotSameAs(still.claims());
            series.markSurrounded(session, List.of(id));
            series.markOutweighed(session, List.of(id));
            assertThat(survey(surveyor, session).claims()).isSameAs(waiting.claims());
            series.markDirty(session, List.of(id));
            assertThat(survey(surveyor, session).claims()).isNotSameAs(waiting.claims());
            return null;
        });
        Reader.awaitUpTo(room.publish());
        database.read(session -> {
            AnalysedSeries now = survey(surveyor, session);
            assertThat(survey(surveyor, session).claims()).isSameAs(now.claims());
            return null;
        });
    }

    @Test
    void whatIsTakenFromMemorySaysWhatASurveyMadeAfreshSays() {
        SeriesAnalyser surveyor = with(series);
        database.read(session -> survey(surveyor, session));
        room.claim(killed, "12,500").of(army).by(room.party("opposition")).print();
        room.claim(killed, "1,250").of(army).by(room.party("observers")).print();
        Reader.awaitUpTo(room.publish());
        database.read(session -> {
            // Two of its three claims are new: the first is not read again, and then none of them is.
            AnalysedSeries joined = survey(surveyor, session);
            AnalysedSeries kept = survey(surveyor, session);
            AnalysedSeries afresh = survey(with(series), session);
            assertThat(kept.claims()).hasSize(3).isSameAs(joined.claims()).isEqualTo(afresh.claims());
            assertThat(kept.corrections()).isEqualTo(afresh.corrections());
            assertThat(kept.analysis().members()).isEqualTo(afresh.analysis().members());
            assertThat(kept.analysis().origins()).isEqualTo(afresh.analysis().origins());
            assertThat(kept.analysis().slices()).isEqualTo(afresh.analysis().slices());
            assertThat(findings(kept, session)).isNotEmpty().isEqualTo(findings(afresh, session));
            return null;
        });
    }

    private List<Finding> findings(AnalysedSeries survey, Session session) {
        SeriesAnalysis analysis = survey.analysis();
        return Rules.within(
                analysis,
                Contexts.of(
                        records.current(session), List.of(analysis.key()), survey.corrections(), survey.reliability()));
    }

    @Test
    void aPartyThatComesInWhileASeriesIsReadIsKnownInWhatIsKept() {
        AtomicBoolean came = new AtomicBoolean();
        SeriesAnalyser surveyor = with(new SeriesStore() {
            @Override
            public Map<UUID, Analysed> analysed(Session session, Collection<UUID> ids) {
                if (came.compareAndSet(false, true)) {
                    Party paper = room.party("Herald");
                    room.claim(killed, "1,260").of(army).by(paper).print();
                    Reader.awaitUpTo(room.publish());
                }
                return super.analysed(session, ids);
            }
        });
        database.read(session -> {
            survey(surveyor, session);
            assertThat(survey(surveyor, session).analysis().origins())
                    .extracting(IndependentOrigin::id)
                    .contains("outlet:" + herald.id());
            return null;
        });
    }
}
