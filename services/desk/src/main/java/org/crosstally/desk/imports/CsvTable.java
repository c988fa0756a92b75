package org.crosstally.desk.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A CSV table that a visitor sent.
 *
 * @param csv its text
 * @param columns names of its columns
 * @param sample its first rows
 */
record CsvTable(String csv, List<String> columns, List<List<String>> sample) {

    private static final int SAMPLE = 3;

    /** Reads the header and the first rows. */
    static CsvTable of(String csv) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() > SAMPLE) {
                    break;
                }
            }
        } catch (java.io.IOException | RuntimeException e) {
            throw new BadRequestException("The text cannot be read as CSV: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new BadRequestException("The table is empty. Its first line has to name the columns.");
        }
        return new CsvTable(csv, rows.get(0), rows.subList(1, rows.size()));
    }

    /** The first column whose name contains one of these words; an empty string for none. */
    String like(String... words) {
        for (String word : words) {
            for (String column : columns) {
                if (column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains(word)) {
                    return column;
                }
            }
        }
        return "";
    }
}
