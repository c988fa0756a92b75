package org.crosstally.claims.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crosstally.claims.api.Party;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;

/** The register of parties. */
@ApplicationScoped
class Parties extends NamedRegister<PartyRow, Party> {

    @Override
    public Kind kind() {
        return Kind.PARTY;
    }

    @Override
    protected PartyRow newcomer(Newcomer newcomer) {
        return new PartyRow();
    }

    @Override
    protected List<Party> wire(List<PartyRow> rows) {
        return rows.stream()
                .map(row -> new Party(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        row.kind,
                        List.of(),
                        List.of(),
                        row.confirmed,
                        null))
                .toList();
    }
}
