package org.crosstally.claims.outlet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crosstally.claims.api.Outlet;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;

/** The register of outlets. */
@ApplicationScoped
class Outlets extends NamedRegister<OutletRow, Outlet> {

    @Override
    public Kind kind() {
        return Kind.OUTLET;
    }

    @Override
    protected OutletRow newcomer(Newcomer newcomer) {
        return new OutletRow();
    }

    @Override
    protected List<Outlet> wire(List<OutletRow> rows) {
        return rows.stream()
                .map(row -> new Outlet(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        List.of(),
                        row.ownerGroup,
                        row.country,
                        row.homePage,
                        row.confirmed,
                        null))
                .toList();
    }
}
