package org.crosstally.desk.imports;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.imports.Import;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.EmptyParameters;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports a table in three steps: the table, its columns, the progress. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ImportsResource {

    /** Largest table in characters; send larger ones to the API. */
    static final int MOST_CHARACTERS = 3_000_000;

    private static final int PREVIEW = 200;

    private final ClaimsClients.OfImports imports;

    ImportsResource(@RestClient ClaimsClients.OfImports imports) {
        this.imports = imports;
    }

    /** An empty form. */
    @GET
    public TemplateInstance form() {
        return new ImportPage();
    }

    /** Receives a table as a file or as text, and shows its columns with proposed fields. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance table(@RestForm("file") FileUpload file, @RestForm("csv") String pasted)
            throws IOException {
        String csv = file == null || file.size() == 0 ? pasted : Files.readString(file.uploadedFile());
        if (csv == null || csv.isBlank()) {
            throw new BadRequestException("Choose a file or paste a table.");
        }
        if (csv.length() > MOST_CHARACTERS) {
            throw new BadRequestException(
                    "The table has more than 3,000,000 characters. Send it to POST /v1/imports of the claims service.");
        }
        CsvTable table = CsvTable.of(EmptyParameters.text(csv) + "\n");
        return new MappingPage(table, ClaimField.guessed(table), null, 0, null);
    }

    /** Previews the mapping on the first lines, or records all lines. */
    @POST
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(MultivaluedMap<String, String> form) {
        String csv = form.getFirst("csv");
        CsvTable table = CsvTable.of(csv == null ? "" : csv.replace("\r\n", "\n"));
        List<ClaimField> fields = ClaimField.chosen(form);
        boolean all = "start".equals(form.getFirst("do"));
        try {
            Import run = imports.start(
                    new ByteArrayInputStream(table.csv().getBytes(StandardCharsets.UTF_8)),
                    ClaimField.mapping(fields),
                    all ? null : PREVIEW);
            return all
                    ? Response.seeOther(URI.create("/imports/" + run.id())).build()
                    : Response.ok(new MappingPage(table, fields, run, run.done() - run.failed(), null))
                            .build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(new MappingPage(table, fields, null, 0, error.problem()))
                    .build();
        }
    }

    /** Shows the progress of an import; the page refreshes until it is done. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        Import run = imports.read(id);
        return new ProgressPage(
                run,
                run.failed() == 0
                        ? List.of()
                        : imports.failures(id, new PageParams()).items(),
                run.state() == Import.State.RUNNING);
    }

    /** Cancels an import; recorded claims are kept. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        imports.cancel(id);
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    /** The first step. */
    record ImportPage() implements TemplateInstance {}

    /** The second step; {@code preview} and {@code problem} are {@code null} for none, {@code fit} counts valid lines. */
    record MappingPage(CsvTable table, List<ClaimField> fields, Import preview, long fit, Problem problem)
            implements TemplateInstance {}

    /** The third step. */
    record ProgressPage(Import it, List<Import.Failure> failures, boolean running) implements TemplateInstance {}
}
