package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.api.draft.KeptDrafts;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.claims.api.extraction.TextSpan;
import org.crosstally.claims.extract.ContentOfReading;
import org.crosstally.claims.extract.Passage;
import org.crosstally.claims.extract.Source;
import org.crosstally.claims.extract.TextReader;
import org.crosstally.claims.register.Ids;
import org.crosstally.extraction.Extractor;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The collection of drafts: keeping what was read, and each step that makes a new revision of one. */
@ApplicationScoped
class Drafts {

    private final DraftTable table;

    Drafts(DraftTable table) {
        this.table = table;
    }

    /**
     * Keeps the readings of an article's newest text. Figures that have a draft of this extractor already, or that an
     * editor has worked on, get none; undecided drafts of another extractor or text give way. Needs a transaction that
     * holds the article's row.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KeptDrafts keep(UUID article, int snapshot, Source source, List<Reading> readings, String by) {
        Instant now = now();
        Map<UUID, DraftRevision> sameReading = new HashMap<>();
        Set<UUID> settled = new HashSet<>();
        List<TextSpan> settledNumbers = new ArrayList<>();
        List<DraftRevision> changed = new ArrayList<>();
        for (DraftRevision row : table.ofArticle(article)) {
            if (row.snapshot() == snapshot && row.extractor().equals(Extractor.VERSION)) {
                sameReading.put(row.place(), row);
            } else if (row.state() == DraftState.OPEN && !row.edited()) {
                String why = row.snapshot() == snapshot ? "Read again by " + Extractor.VERSION : "The text has changed";
                changed.add(row.next(DraftState.SUPERSEDED, now, by, why, null));
            }
            if (row.isSettled()) {
                settled.add(row.place());
                if (row.snapshot() == snapshot) {
                    settledNumbers.add(row.reading().number());
                }
            }
        }
        int superseded = changed.size();
        List<DraftRevision> fresh = new ArrayList<>();
        String language = TextReader.language(source);
        Places places = new Places(new Passage(source.text()));
        for (Reading reading : readings) {
            UUID place = places.of(reading.number());
            DraftRevision before = sameReading.get(place);
            boolean taken = settled.contains(place)
                    || settledNumbers.stream().anyMatch(number -> overlap(number, reading.number()));
            if (before == null && !taken) {
                fresh.add(draft(article, snapshot, place, reading, language, now, by));
            } else if (before != null && before.state() == DraftState.SUPERSEDED && !taken) {
                changed.add(before.next(DraftState.OPEN, now, by, "Read again by " + Extractor.VERSION, null));
            }
        }
        table.revise(changed);
        table.insert(fresh);
        int added = fresh.size() + changed.size() - superseded;
        return new KeptDrafts(
                "/v1/articles/" + article + "/drafts",
                Extractor.VERSION,
                language,
                Extractor.reads(language),
                added,
                readings.size() - added,
                superseded);
    }

    private static boolean overlap(TextSpan a, TextSpan b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static DraftRevision draft(
            UUID article, int snapshot, UUID place, Reading reading, String language, Instant now, String by) {
        NewClaim content = ContentOfReading.of(
                reading, language, new ArticleRef(article, null, null, null, null), Extractor.VERSION);
        return new DraftRevision(
                Ids.next(),
                article,
                snapshot,
                Extractor.VERSION,
                place,
                reading,
                1,
                now,
                by,
                DraftState.OPEN,
                false,
                null,
                null,
                content);
    }

    /** The draft as it is now. */
    DraftRevision current(UUID id) {
        return table.read(List.of(id)).stream().findFirst().orElseThrow(() -> absent(id));
    }

    static ProblemException absent(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no draft " + id + ".");
    }

    /** A new revision in another state. */
    @Transactional
    DraftRevision step(UUID id, String ifMatch, DraftSteps step, String reason, String by) {
        return change(id, ifMatch, step, (row, now) -> row.next(step.to(), now, by, reason, null));
    }

    /** A new revision with other content. */
    @Transactional
    DraftRevision edit(UUID id, String ifMatch, NewClaim content, String by) {
        return change(id, ifMatch, DraftSteps.EDIT, (row, now) -> row.edited(content, now, by));
    }

    private DraftRevision change(
            UUID id, String ifMatch, DraftSteps step, BiFunction<DraftRevision, Instant, DraftRevision> change) {
        DraftRevision row = table.lock(List.of(id)).stream().findFirst().orElseThrow(() -> absent(id));
        Preconditions.check(ifMatch, row.revision());
        step.mustBeOpen(row.state());
        DraftRevision next = change.apply(row, now());
        table.revise(List.of(next));
        return next;
    }

    /** The present, as finely as the database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
