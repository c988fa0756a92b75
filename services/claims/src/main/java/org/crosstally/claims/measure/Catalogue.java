package org.crosstally.claims.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.crosstally.api.NewMeasure;
import org.crosstally.claims.register.Hierarchy;
import org.crosstally.claims.register.Kind;
import org.jboss.logging.Logger;

/**
 * The measures a new installation starts with: those most often reported on conflict, procurement, aid, energy, health
 * and the economy. Loaded once, into a register that has none; editors change them like any other.
 */
@ApplicationScoped
class Catalogue {

    static final String RECORDED_BY = "crosstally";

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final MeasureRepository rows;
    private final Hierarchy hierarchy;
    private final Measures measures;
    private final ObjectMapper json;

    Catalogue(MeasureRepository rows, Hierarchy hierarchy, Measures measures, ObjectMapper json) {
        this.rows = rows;
        this.hierarchy = hierarchy;
        this.measures = measures;
        this.json = json;
    }

    @Transactional
    void load(@Observes StartupEvent started) {
        // Of several replicas that start at once, the others wait here and then find the register filled.
        hierarchy.lock(Kind.MEASURE);
        if (rows.count() > 0) {
            return;
        }
        List<NewMeasure> all = read();
        all.forEach(measure -> measures.record(measure, RECORDED_BY));
        LOG.infof("the starter catalogue of %d measures is loaded", all.size());
    }

    /** The catalogue in the order in which it is loaded: a broader measure before those it includes. */
    List<NewMeasure> read() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/measures.json")) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("measures.json cannot be read", e);
        }
    }
}
