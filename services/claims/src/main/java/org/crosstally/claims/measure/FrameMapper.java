package org.crosstally.claims.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosstally.api.PlausibleRange;
import org.crosstally.api.Recognition;
import org.crosstally.linking.measure.Frame;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.Part;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.measure.WordRole;
import org.crosstally.quantity.period.TimeKind;

/** Maps the frames of a measure between the form of the API and that of the linker. */
final class FrameMapper {

    private FrameMapper() {}

    /** How texts say a shipped measure. */
    static Recognition recognition(Measure shipped) {
        return new Recognition(
                shipped.per(),
                shipped.done() ? true : null,
                shipped.frames().stream()
                        .map(frame -> new Recognition.Frame(parts(frame.parts()), frame.proposes() ? true : null))
                        .toList(),
                shipped.never().isEmpty() ? null : parts(shipped.never()));
    }

    /** The plausible range of a shipped measure; null when it has none. */
    static PlausibleRange plausible(Measure shipped) {
        return shipped.least() == null && shipped.most() == null
                ? null
                : new PlausibleRange(shipped.least(), shipped.most());
    }

    private static List<Recognition.Part> parts(List<Part> parts) {
        return parts.stream()
                .map(part ->
                        new Recognition.Part(part.role(), part.role() == WordRole.BARE ? null : part.words(), null))
                .toList();
    }

    /**
     * A measure of the register as the linker reads it.
     *
     * @param recognition null when it has no frames and is only the broader measure of another
     * @param broader name of the measure that includes it, or null
     */
    static Measure measure(MeasureRow row, Recognition recognition, String broader) {
        List<Frame> frames = new ArrayList<>();
        List<Part> excluded = new ArrayList<>();
        if (recognition != null) {
            for (Recognition.Frame frame : listed(recognition.frames())) {
                String prefix = row.id + ":" + frames.size() + ":";
                frames.add(new Frame(own(frame.parts(), prefix), Boolean.TRUE.equals(frame.proposes())));
            }
            excluded.addAll(own(listed(recognition.excluded()), row.id + ":not:"));
        }
        return new Measure(
                row.name,
                false,
                row.dimension,
                recognition == null ? null : recognition.per(),
                Objects.requireNonNullElse(row.counts, Counts.OTHER),
                Objects.requireNonNullElse(row.of, SubjectKind.PLACE),
                Objects.requireNonNullElse(row.scope, MeasureScope.NONE),
                Objects.requireNonNullElse(row.timeKind, TimeKind.POINT),
                row.plausibleLow,
                row.plausibleHigh,
                broader,
                recognition != null && Boolean.TRUE.equals(recognition.onlyDone()),
                List.copyOf(frames),
                List.copyOf(excluded));
    }

    /** Words that are the measure's own get a class of their own. */
    private static List<Part> own(List<Recognition.Part> parts, String prefix) {
        List<Part> mapped = new ArrayList<>();
        for (Recognition.Part part : parts) {
            boolean shipped = part.words() == null || part.words().isEmpty();
            mapped.add(
                    shipped
                            ? new Part(part.role(), Objects.requireNonNullElse(part.wordClass(), ""))
                            : new Part(part.role(), prefix + mapped.size(), part.words()));
        }
        return mapped;
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }
}
