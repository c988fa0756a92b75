package org.crosstally.claims.outlet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.NewOutlet;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;

/** The register of outlets. */
@ApplicationScoped
class Outlets extends NamedRegister<OutletRow, Outlet, NewOutlet> {

    Outlets() {
        super(Outlet.class);
    }

    @Override
    public Kind kind() {
        return Kind.OUTLET;
    }

    @Override
    protected OutletRow newcomer(Newcomer newcomer) {
        return new OutletRow();
    }

    @Override
    protected Naming naming(NewOutlet content) {
        return new Naming(content.name(), content.aliases());
    }

    @Override
    protected void fill(OutletRow row, NewOutlet content) {
        row.ownerGroup = content.ownerGroup();
        row.country = content.country();
        row.homePage = content.homePage();
    }

    @Override
    protected List<Outlet> wire(List<OutletRow> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto) {
        return rows.stream()
                .map(row -> new Outlet(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        aliases.get(row.id),
                        row.ownerGroup,
                        row.country,
                        row.homePage,
                        row.confirmed,
                        mergedInto.get(row.mergedInto),
                        row.reason))
                .toList();
    }
}
