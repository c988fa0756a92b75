package org.crosstally.claims.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.crosstally.claims.api.article.NewArticle;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** What annotations cannot say about an article: that its address, language and date are ones. */
final class ArticleCheck {

    private ArticleCheck() {}

    /** Throws a problem that names every fault. */
    static void check(NewArticle article) {
        List<FieldError> errors = new ArrayList<>();
        if (article.url() != null && !isAddress(article.url())) {
            errors.add(new FieldError(
                    "/url", ErrorCode.INVALID_VALUE, "`url` must be a URL that starts with http:// or https://."));
        }
        if (article.language() != null && !isLanguage(article.language())) {
            errors.add(new FieldError(
                    "/language", ErrorCode.INVALID_VALUE, "`language` must be a BCP 47 tag such as en or pt-BR."));
        }
        if (article.publishedAt() != null && !isDate(article.publishedAt())) {
            errors.add(new FieldError(
                    "/publishedAt",
                    ErrorCode.BAD_DATE,
                    "`publishedAt` must be a date or an instant: 2024-03-05 or 2024-03-05T12:00:00Z."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url.strip());
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isDate(String date) {
        try {
            if (date.contains("T")) {
                OffsetDateTime.parse(date);
            } else {
                DateSpan.parse(date);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
