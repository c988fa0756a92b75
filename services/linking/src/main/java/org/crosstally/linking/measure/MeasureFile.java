package org.crosstally.linking.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.measure.WordRole;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/** Reads the form of {@code measures.txt}: a name at the start of a line, its properties indented below it. */
final class MeasureFile {

    private final List<Measure> measures = new ArrayList<>();
    private String name;
    private boolean ignored;
    private Dimension dimension;
    private String per;
    private Counts counts;
    private SubjectKind of;
    private MeasureScope scope;
    private TimeKind time;
    private BigDecimal least;
    private BigDecimal most;
    private String broader;
    private boolean done;
    private List<Frame> frames;
    private List<Part> never;

    private MeasureFile() {}

    static List<Measure> read(List<String> lines) {
        MeasureFile file = new MeasureFile();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                file.property(line.strip());
            } else {
                file.end();
                file.begin(line.strip());
            }
        }
        file.end();
        return file.measures;
    }

    private void begin(String line) {
        name = line;
        ignored = false;
        dimension = Dimension.COUNT;
        per = null;
        counts = Counts.OTHER;
        of = SubjectKind.PLACE;
        scope = MeasureScope.NONE;
        time = TimeKind.POINT;
        least = null;
        most = null;
        broader = null;
        done = false;
        frames = new ArrayList<>();
        never = new ArrayList<>();
    }

    private void property(String line) {
        int space = line.indexOf(' ');
        String key = space < 0 ? line : line.substring(0, space);
        String value = space < 0 ? "" : line.substring(space + 1).strip();
        switch (key) {
            case "ignored" -> ignored = true;
            case "done" -> done = true;
            case "dimension" -> dimension = Dimension.valueOf(value);
            case "per" -> per = value;
            case "counts" -> counts = Counts.valueOf(value);
            case "of" -> of = SubjectKind.valueOf(value);
            case "scope" -> scope = MeasureScope.valueOf(value);
            case "time" -> time = TimeKind.valueOf(value);
            case "range" -> range(value.split("\\s+"));
            case "broader" -> broader = value;
            case "frame" -> frames.add(frame(value, false));
            case "propose" -> frames.add(frame(value, true));
            case "not" -> never.addAll(parts(value));
            default -> throw new IllegalStateException("Measure '" + name + "' has an unknown property '" + key + "'.");
        }
    }

    private void range(String[] bounds) {
        least = new BigDecimal(bounds[0]);
        most = new BigDecimal(bounds[1]);
    }

    private Frame frame(String written, boolean proposes) {
        Frame frame = new Frame(parts(written), proposes);
        if (!proposes && !ignored && !frame.isIndependent()) {
            throw new IllegalStateException("The frame '" + written + "' of measure '" + name
                    + "' needs a second part or the measure's own name, or must be a proposal.");
        }
        return frame;
    }

    private static List<Part> parts(String written) {
        return Arrays.stream(written.split(","))
                .map(part -> part.strip().split("\\s+"))
                .map(words -> new Part(WordRole.valueOf(words[0]), words.length > 1 ? words[1] : ""))
                .toList();
    }

    private void end() {
        if (name != null) {
            measures.add(new Measure(
                    name,
                    ignored,
                    dimension,
                    per,
                    counts,
                    of,
                    scope,
                    time,
                    least,
                    most,
                    broader,
                    done,
                    List.copyOf(frames),
                    List.copyOf(never)));
        }
    }
}
