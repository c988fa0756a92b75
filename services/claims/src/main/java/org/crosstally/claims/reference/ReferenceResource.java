package org.crosstally.claims.reference;

import java.util.List;
import org.crosstally.claims.api.reference.ReferenceApi;
import org.crosstally.claims.api.reference.UnitTable;
import org.crosstally.claims.api.reference.WordingTable;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Wordings;

class ReferenceResource implements ReferenceApi {

    @Override
    public WordingTable wordings() {
        Wordings english = Wordings.english();
        List<WordingTable.Row> rows = english.rows().stream()
                .map(row -> new WordingTable.Row(row.qualifier(), row.entailed(), row.read(), row.phrases()))
                .toList();
        return new WordingTable(english.version(), english.language(), rows);
    }

    @Override
    public UnitTable units() {
        return new UnitTable(Units.all().stream()
                .map(unit -> new UnitTable.Row(
                        unit.code(),
                        unit.name(),
                        unit.dimension(),
                        unit.factor().toString(),
                        unit.offset().toString(),
                        unit.aliases()))
                .toList());
    }
}
