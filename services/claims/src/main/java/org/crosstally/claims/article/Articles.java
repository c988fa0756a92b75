package org.crosstally.claims.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.article.Article;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.claims.api.article.NewArticleContext;
import org.crosstally.claims.api.article.Snapshot;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.register.Hierarchy;
import org.crosstally.claims.register.Ids;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.Names;
import org.crosstally.claims.register.RecordList;
import org.crosstally.claims.register.Resolution;
import org.crosstally.claims.register.Revisions;
import org.crosstally.claims.register.Wanted;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Session;
import org.crosstally.web.access.Caller;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/**
 * The articles. Recording or replacing one holds the lock of the articles until the commit, so that of two that are
 * nearly the same the second always sees the first; claims that only name an article are not held up.
 */
@ApplicationScoped
class Articles {

    private final ArticleRepository rows;
    private final Snapshots snapshots;
    private final NearDuplicates nearDuplicates;
    private final Originals originals;
    private final LostQuotes lostQuotes;
    private final ArticleView view;
    private final Names names;
    private final Hierarchy hierarchy;
    private final Revisions revisions;
    private final RecordList records;
    private final ChangeSets changeSets;
    private final ArticleExtraction extraction;
    private final Caller caller;

    Articles(
            ArticleRepository rows,
            Snapshots snapshots,
            NearDuplicates nearDuplicates,
            Originals originals,
            LostQuotes lostQuotes,
            ArticleView view,
            Names names,
            Hierarchy hierarchy,
            Revisions revisions,
            RecordList records,
            ChangeSets changeSets,
            ArticleExtraction extraction,
            Caller caller) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.nearDuplicates = nearDuplicates;
        this.originals = originals;
        this.lostQuotes = lostQuotes;
        this.view = view;
        this.names = names;
        this.hierarchy = hierarchy;
        this.revisions = revisions;
        this.records = records;
        this.changeSets = changeSets;
        this.extraction = extraction;
        this.caller = caller;
    }

    @Transactional
    Article record(NewArticle content, boolean extract) {
        ArticleCheck.check(content);
        if (extract) {
            extraction.check(content);
        }
        hierarchy.lock(Kind.ARTICLE);
        ArticleRow row = new ArticleRow();
        row.id = Ids.next();
        Article article = write(row, content);
        return extract ? article.withDrafts(extraction.read(article, content.text())) : article;
    }

    @Transactional
    Article replace(UUID id, String ifMatch, NewArticle content) {
        ArticleCheck.check(content);
        hierarchy.lock(Kind.ARTICLE);
        ArticleRow row = rows.read(id);
        Preconditions.check(ifMatch, row.revision);
        return write(row, content);
    }

    /** Sets what open drafts of an article inherit, as a revision of the article. */
    @Transactional
    Article setContext(UUID id, String ifMatch, NewArticleContext context) {
        hierarchy.lock(Kind.ARTICLE);
        ArticleRow row = rows.read(id);
        Preconditions.check(ifMatch, row.revision);
        List<Wanted> wanted = new ArrayList<>();
        add(wanted, Kind.EVENT, context.event());
        add(wanted, Kind.PLACE, context.place());
        add(wanted, Kind.PARTY, context.subject());
        Resolution found = names.resolve(wanted, caller.subject());
        row.event = context.event() == null ? null : found.id(Kind.EVENT, context.event(), "/event");
        row.place = context.place() == null ? null : found.id(Kind.PLACE, context.place(), "/place");
        row.subject = context.subject() == null ? null : found.id(Kind.PARTY, context.subject(), "/subject");
        stamp(row);
        rows.flush();
        Article article = view.of(List.of(row)).get(0);
        revisions.append(Kind.ARTICLE, article, changeSets.current());
        return article;
    }

    private static void add(List<Wanted> wanted, Kind kind, String reference) {
        if (reference != null) {
            wanted.add(new Wanted(kind, reference));
        }
    }

    @Transactional
    Article read(UUID id, Instant asOf) {
        Article article = asOf == null
                ? view.of(List.of(rows.read(id))).get(0)
                : revisions.at(Kind.ARTICLE, id, asOf, Article.class).orElseThrow(() -> ArticleRepository.missing(id));
        return snapshots
                .read(id, article.snapshot())
                .map(taken -> article.withText(taken.text()))
                .orElse(article);
    }

    @Transactional
    Snapshot snapshot(UUID id, int number) {
        return snapshots
                .read(id, number)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "Article " + id + " has no snapshot " + number + "."));
    }

    @Transactional
    Page<Article> revisions(UUID id, PageParams params) {
        return revisions.of(Kind.ARTICLE, id, params, Article.class);
    }

    @Transactional
    Page<Article> list(RecordFilter filter) {
        if (filter.confirmed != null) {
            throw new ProblemException(new FieldError(
                    "confirmed",
                    ErrorCode.BAD_PARAMETER,
                    "`confirmed` does not apply to articles: outlets are confirmed."));
        }
        Set<UUID> outlets = null;
        if (filter.outlet != null) {
            Optional<UUID> outlet = names.find(Kind.OUTLET, filter.outlet);
            if (outlet.isEmpty()) {
                return new Page<>(List.of(), null, null, null);
            }
            outlets = hierarchy.mergedWith(Kind.OUTLET, List.of(outlet.get()));
        }
        if (filter.asOf == null) {
            Conditions now = conditions(filter, "concat(r.title, ' ', r.url)", outlets, "r.outlet_id");
            return records.now(Kind.ARTICLE, filter, now, rows, view::of);
        }
        Conditions then = conditions(
                filter,
                "concat(r.body ->> 'title', ' ', r.body ->> 'url')",
                outlets,
                "cast(r.body #>> '{outlet,id}' as uuid)");
        return records.then(Kind.ARTICLE, filter, then, Article.class);
    }

    private static Conditions conditions(RecordFilter filter, String name, Set<UUID> outlets, String outlet) {
        Conditions all = new Conditions();
        if (filter.name != null) {
            all.and(name + " ilike ?", RecordList.containing(filter.name));
        }
        if (outlets != null) {
            all.and(outlet + " = any (?)", (Object) Session.uuids(outlets));
        }
        return all;
    }

    private Article write(ArticleRow row, NewArticle content) {
        refuseTakenUrl(row.id, content.url());
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(Kind.OUTLET, content.outlet()));
        if (content.wireCredit() != null) {
            wanted.add(new Wanted(Kind.OUTLET, content.wireCredit()));
        }
        Resolution outlets = names.resolve(wanted, caller.subject());
        row.outlet = outlets.id(Kind.OUTLET, content.outlet(), "/outlet");
        row.wireCredit =
                content.wireCredit() == null ? null : outlets.id(Kind.OUTLET, content.wireCredit(), "/wireCredit");
        row.url = content.url() == null ? null : content.url().strip();
        row.title = content.title();
        row.language = content.language();
        row.publishedAt = content.publishedAt();
        row.translationOf = originals.of(row.id, content.translationOf());
        stamp(row);
        Set<UUID> changed = new TreeSet<>();
        String sha256 = content.text() == null ? null : Snapshots.sha256(content.text());
        boolean newText = sha256 != null && !sha256.equals(row.sha256);
        if (newText) {
            row.snapshot++;
            row.sha256 = sha256;
        }
        rows.persist(row);
        rows.flush();
        if (newText) {
            snapshots.take(row.id, row.snapshot, row.recordedAt, sha256, content.text());
            lostQuotes.renew(row.id, content.text());
            changed.addAll(nearDuplicates.renew(row.id, content.text()));
        }
        List<ArticleRow> written = new ArrayList<>(List.of(row));
        changed.forEach(id -> {
            ArticleRow other = rows.read(id);
            stamp(other);
            written.add(other);
        });
        rows.flush();
        List<Article> articles = view.of(written);
        articles.forEach(article -> revisions.append(Kind.ARTICLE, article, changeSets.current()));
        return content.text() == null ? articles.get(0) : articles.get(0).withText(content.text());
    }

    private void stamp(ArticleRow row) {
        row.revision++;
        row.recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.recordedBy = caller.subject();
    }

    private void refuseTakenUrl(UUID id, String url) {
        if (url == null) {
            return;
        }
        rows.withUrl(url.strip()).filter(owner -> !owner.equals(id)).ifPresent(owner -> {
            throw new ProblemException(
                    new FieldError("/url", ErrorCode.ALREADY_EXISTS, "The URL belongs to article " + owner + "."));
        });
    }
}
