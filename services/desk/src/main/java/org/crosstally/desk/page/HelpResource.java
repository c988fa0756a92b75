package org.crosstally.desk.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page of keyboard shortcuts, for visitors without JavaScript. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
public class HelpResource {

    /** Lists all keys. */
    @GET
    public TemplateInstance keys() {
        return new HelpPage();
    }

    record HelpPage() implements TemplateInstance {}
}
