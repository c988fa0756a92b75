package org.crosstally.claims.imports;

import jakarta.inject.Singleton;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.imports.Import;
import org.crosstally.claims.api.imports.Import.Failure;
import org.crosstally.claims.api.imports.ImportsApi;
import org.crosstally.web.access.Caller;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Imports over REST. */
@Singleton
@Idempotent
class ImportsResource implements ImportsApi {

    private final Imports imports;
    private final ImportTable table;
    private final Caller caller;

    ImportsResource(Imports imports, ImportTable table, Caller caller) {
        this.imports = imports;
        this.table = table;
        this.caller = caller;
    }

    @Override
    public Import start(InputStream csv, String mapping, Integer preview) {
        return start(csv, preview, imports.table(mapping));
    }

    @Override
    public Import startForm(File csv, String mapping, Integer preview) {
        if (csv == null) {
            throw new ProblemException(new FieldError(
                    "file",
                    ErrorCode.MISSING_VALUE,
                    "The part `file` is missing. Send the table as this part of the form."));
        }
        try (InputStream file = new FileInputStream(csv)) {
            return start(file, mapping, preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Import startLines(InputStream lines, Integer preview) {
        return start(lines, preview, imports.lines());
    }

    private Import start(InputStream sent, Integer preview, Imports.Form form) {
        String recorder = caller.subject();
        try {
            return preview == null
                    ? read(imports.start(sent, form, recorder))
                    : imports.preview(sent, form, recorder, preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Import read(UUID id) {
        return table.read(id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no import " + id + "."));
    }

    @Override
    public Page<Failure> failures(UUID id, PageParams page) {
        read(id);
        return Paging.of(page, "import failures", id)
                .numbered(0, (after, limit) -> table.failures(id, after, limit), Failure::line);
    }

    @Override
    public Import cancel(UUID id) {
        Import running = read(id);
        if (!running.recordedBy().equals(caller.subject())) {
            caller.mustBe(Role.REVIEWER);
        }
        table.cancel(id);
        return read(id);
    }
}
