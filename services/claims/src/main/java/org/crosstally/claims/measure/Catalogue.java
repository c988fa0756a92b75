package org.crosstally.claims.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewMeasureBuilder;
import org.crosstally.claims.register.Hierarchy;
import org.crosstally.claims.register.Kind;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.jboss.logging.Logger;

/**
 * The measures that the project ships: those most often reported on conflict, procurement, aid, energy, health and the
 * economy. A new installation starts with them; an older one gets what is new of them when a new version starts. What an
 * editor has changed is kept.
 */
@ApplicationScoped
class Catalogue {

    static final String RECORDED_BY = "crosstally";

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final MeasureRepository rows;
    private final Hierarchy hierarchy;
    private final ShippedMeasures shipped;
    private final ObjectMapper json;

    Catalogue(MeasureRepository rows, Hierarchy hierarchy, ShippedMeasures shipped, ObjectMapper json) {
        this.rows = rows;
        this.hierarchy = hierarchy;
        this.shipped = shipped;
        this.json = json;
    }

    @Transactional
    void load(@Observes StartupEvent started) {
        // Of several replicas that start at once, the others wait here and then find the register up to date.
        hierarchy.lock(Kind.MEASURE);
        List<NewMeasure> all = read();
        String digest = digest(all);
        if (digest.equals(rows.catalogueDigest())) {
            return;
        }
        long changed = all.stream().filter(shipped::apply).count();
        rows.setCatalogueDigest(digest);
        LOG.infof("Of the %d measures that are shipped, %d were recorded or brought up to date.", all.size(), changed);
    }

    /** The catalogue in the order in which it is loaded: a broader measure before those it includes. */
    List<NewMeasure> read() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/measures.json")) {
            List<NewMeasure> all = json.readValue(file, new TypeReference<>() {});
            return all.stream().map(Catalogue::withFrames).toList();
        } catch (IOException e) {
            throw new IllegalStateException("measures.json cannot be read", e);
        }
    }

    /** A measure with what the linker's catalogue knows of it. */
    private static NewMeasure withFrames(NewMeasure named) {
        Measure framed = MeasureCatalogue.shipped().find(named.name());
        if (framed == null) {
            return named;
        }
        return NewMeasureBuilder.builder(named)
                .counts(framed.counts())
                .of(framed.of())
                .scope(framed.scope())
                .plausible(FrameMapper.plausible(framed))
                .recognition(FrameMapper.recognition(framed))
                .build();
    }

    private String digest(List<NewMeasure> all) {
        try {
            return UUID.nameUUIDFromBytes(json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalogue of measures cannot be written", e);
        }
    }
}
