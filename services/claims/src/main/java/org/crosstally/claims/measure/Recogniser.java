package org.crosstally.claims.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.measure.MeasureRepository.RecognisedState;
import org.crosstally.gazetteer.place.Places;
import org.crosstally.linking.frame.MeasureLinker;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.linking.party.SubjectLinker;

/**
 * Provides the linkers that recognise measures by the frames of the register, and their subjects. They are built again after a measure with frames
 * has changed.
 */
@ApplicationScoped
public class Recogniser {

    private final MeasureRepository rows;
    private final RecognitionJson recognitions;
    private volatile Built built;

    Recogniser(MeasureRepository rows, RecognitionJson recognitions) {
        this.rows = rows;
        this.recognitions = recognitions;
    }

    private record Built(RecognisedState state, MeasureLinker linker, SubjectLinker subjects) {}

    /** The linker of the present frames. */
    @Transactional
    public MeasureLinker linker() {
        return built().linker;
    }

    /** The linker of subjects, for the present measures. */
    @Transactional
    public SubjectLinker subjects() {
        return built().subjects;
    }

    private Built built() {
        RecognisedState now = rows.recognisedState();
        Built have = built;
        if (have == null || !have.state.equals(now)) {
            MeasureCatalogue catalogue = catalogue();
            have = new Built(now, new MeasureLinker(catalogue), new SubjectLinker(catalogue, Places.shipped()));
            built = have;
        }
        return have;
    }

    private MeasureCatalogue catalogue() {
        Map<UUID, Measure> measures = new LinkedHashMap<>();
        Set<UUID> visited = new HashSet<>();
        rows.recognised().forEach(row -> add(row, measures, visited));
        Map<String, Measure> all = new LinkedHashMap<>();
        measures.values().forEach(measure -> all.put(measure.name(), measure));
        // Kinds of figures that are not recorded, unless an editor made a measure of one.
        MeasureCatalogue.shipped().all().stream()
                .filter(Measure::ignored)
                .forEach(ignored -> all.putIfAbsent(ignored.name(), ignored));
        return new MeasureCatalogue(all.values());
    }

    /** Adds a measure behind those that include it. Merges may have closed a circle: it is cut where it was entered. */
    private void add(MeasureRow row, Map<UUID, Measure> measures, Set<UUID> visited) {
        if (!visited.add(row.id)) {
            return;
        }
        Optional<MeasureRow> broader = rows.survivor(row.broader);
        broader.ifPresent(above -> add(above, measures, visited));
        Optional<Measure> known = broader.map(above -> measures.get(above.id));
        measures.put(
                row.id,
                FrameMapper.measure(
                        row,
                        recognitions.read(row.recognition),
                        known.map(Measure::name).orElse(null)));
    }
}
