package org.crosstally.comparison.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.api.Bounds;
import org.crosstally.api.Ref;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.export.ExportsApi;

/** CSV by RFC 4180, a row a discrepancy. Text that a spreadsheet would take for a formula gets an apostrophe. */
final class CsvExport implements ExportFormat {

    private static final List<String> HEAD = List.of(
            "id", "kind", "state", "severity", "band", "owner", "verdict", "rationale", "measure", "subject", "place");
    private static final List<String> SIDE = List.of(
            "outlet", "origin", "printed", "low", "high", "unit", "as_of", "published", "url", "reports", "origins");
    private static final List<String> TAIL = List.of("first_day", "last_day", "first_seen", "explanation");

    private CsvWriter csv;

    @Override
    public String mediaType() {
        return ExportsApi.CSV + ";charset=UTF-8;header=present";
    }

    @Override
    public void begin(Writer out) {
        csv = CsvWriter.builder().bufferSize(0).build(out);
        List<String> all = new ArrayList<>(HEAD);
        SIDE.forEach(name -> all.add("a_" + name));
        SIDE.forEach(name -> all.add("b_" + name));
        all.addAll(TAIL);
        line(all);
    }

    @Override
    public void write(Discrepancy found, Writer out) {
        Key key = found.series().get(0).key();
        List<String> row = new ArrayList<>();
        row.add(text(found.id()));
        row.add(found.kind());
        row.add(text(found.state()));
        row.add(text(found.severity().score()));
        row.add(text(found.severity().band()));
        row.add(text(found.review().owner()));
        row.add(text(found.review().verdict()));
        row.add(text(found.review().rationale()));
        row.add(name(key.measure()));
        row.add(name(key.subject()));
        row.add(name(key.place()));
        side(found.sides(), 0, row);
        side(found.sides(), 1, row);
        row.add(text(found.firstDay()));
        row.add(text(found.lastDay()));
        row.add(text(found.firstSeen()));
        row.add(text(found.explanation()));
        line(row);
    }

    private static void side(List<Side> sides, int number, List<String> row) {
        PrintedClaim printed = number < sides.size() ? sides.get(number).printed() : null;
        if (printed == null) {
            SIDE.forEach(name -> row.add(""));
            return;
        }
        Bounds read = printed.read();
        row.add(name(printed.outlet()));
        row.add(name(printed.origin()));
        row.add(text(printed.amount()));
        row.add(read == null || read.low() == null ? "" : read.low().toPlainString());
        row.add(read == null || read.high() == null ? "" : read.high().toPlainString());
        row.add(text(printed.unit()));
        row.add(printed.time() == null ? "" : text(printed.time().asOf()));
        row.add(text(printed.article().publishedAt()));
        row.add(text(printed.article().url()));
        row.add(text(sides.get(number).reports()));
        row.add(text(sides.get(number).independentOrigins()));
    }

    private static String name(Ref ref) {
        return ref == null || ref.name() == null ? "" : ref.name();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private void line(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvExport::cell).toList());
    }

    /** What stands in a cell: as it is, unless a spreadsheet would reckon with it. */
    static String cell(String value) {
        boolean number = value.matches("-?[0-9.]+(E-?[0-9]+)?");
        return !number && value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    }
}
