package org.crosstally.comparison.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.export.ExportFilter;
import org.crosstally.comparison.api.export.ExportsApi;
import org.crosstally.comparison.discrepancy.Discrepancies;
import org.crosstally.comparison.workflow.CurrentPerson;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Database;

class ExportsResource implements ExportsApi {

    private static final int AT_ONCE = 200;

    private final Database database;
    private final Discrepancies discrepancies;
    private final CurrentPerson persons;
    private final ObjectMapper json;
    private final ExportConfig config;

    ExportsResource(
            Database database,
            Discrepancies discrepancies,
            CurrentPerson persons,
            ObjectMapper json,
            ExportConfig config) {
        this.database = database;
        this.discrepancies = discrepancies;
        this.persons = persons;
        this.json = json;
        this.config = config;
    }

    @Override
    public Response export(ExportFilter filter) {
        Person person = persons.present();
        filter.pageSize = AT_ONCE;
        filter.pageToken = null;
        filter.facets = null;
        if (filter.format == ExportFilter.Format.jsonld) {
            filter.state = List.of(DiscrepancyState.PUBLISHED);
        }
        ExportFormat shape = shape(filter.format);
        // The first page is read before anything is written: a filter that cannot be read is answered as a problem.
        Page<Discrepancy> first = page(filter, person);
        StreamingOutput body = out -> write(shape, filter, person, first, out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, shape.mediaType())
                .build();
    }

    private void write(
            ExportFormat shape, ExportFilter filter, Person person, Page<Discrepancy> first, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        shape.begin(writer);
        Page<Discrepancy> page = first;
        while (page != null) {
            for (Discrepancy each : page.items()) {
                shape.write(each, writer);
            }
            filter.pageToken = page.nextPageToken();
            page = filter.pageToken == null ? null : page(filter, person);
        }
        shape.end(writer);
        writer.flush();
    }

    private Page<Discrepancy> page(ExportFilter filter, Person person) {
        return database.read(session -> discrepancies.page(session, filter, person));
    }

    private ExportFormat shape(ExportFilter.Format format) {
        return switch (format) {
            case ndjson -> new Lines(json);
            case csv -> new CsvExport();
            case atom -> new AtomExport(new DiscrepancyUrls(config));
            case jsonld -> new ClaimReviewExport(json, new DiscrepancyUrls(config), config);
        };
    }

    private record Lines(ObjectMapper json) implements ExportFormat {

        @Override
        public String mediaType() {
            return NDJSON;
        }

        @Override
        public void write(Discrepancy found, Writer out) throws IOException {
            out.write(json.writeValueAsString(found));
            out.write('\n');
        }
    }
}
