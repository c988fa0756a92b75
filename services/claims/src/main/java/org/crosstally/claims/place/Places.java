package org.crosstally.claims.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.api.NewPlace;
import org.crosstally.api.PlaceKind;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Place;
import org.crosstally.claims.register.Identity;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;
import org.crosstally.claims.register.Wanted;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The register of places, with the place that contains each. The gazetteer says what an unknown name means. */
@ApplicationScoped
class Places extends NamedRegister<PlaceRow, Place, NewPlace> {

    @Inject
    KnownPlaces gazetteer;

    @Inject
    PlaceNames gazetteerNames;

    Places() {
        super(Place.class);
    }

    @Override
    public Kind kind() {
        return Kind.PLACE;
    }

    @Override
    public List<Known> known(String folded, int limit) {
        return gazetteerNames.beginningWith(folded, limit);
    }

    @Override
    public Optional<Identity> identify(String reference) {
        return gazetteer.identify(reference);
    }

    /** A place of that name is the one meant unless something is recorded of it that the gazetteer does not say. */
    @Override
    public boolean canBe(UUID id, Identity identity) {
        PlaceRow row = row(id);
        return row.key == null && row.parent == null;
    }

    @Override
    protected PlaceRow newcomer(Newcomer newcomer) {
        PlaceRow row = new PlaceRow();
        if (newcomer.identity() != null) {
            gazetteer.fill(row, newcomer.identity().key());
            row.parent = newcomer.parent();
            row.confirmed = true;
        }
        return row;
    }

    /** A place that has a parent is the known one only if the gazetteer has it there too. */
    @Override
    protected boolean recognise(PlaceRow row, Identity identity) {
        if (row.parent != null && !isInside(identity, row(row.parent).name)) {
            return false;
        }
        gazetteer.fill(row, identity.key());
        if (row.parent == null && identity.parent() != null) {
            String parent = identity.parent().key();
            row.parent = names.resolve(List.of(new Wanted(Kind.PLACE, parent)), row.recordedBy)
                    .id(Kind.PLACE, parent, "/parent");
        }
        return true;
    }

    private boolean isInside(Identity identity, String container) {
        Optional<Identity> known = identify(container);
        for (Identity above = identity.parent(); above != null; above = above.parent()) {
            if (known.isPresent() && known.get().key().equals(above.key())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Naming naming(NewPlace content) {
        return new Naming(content.name(), content.aliases());
    }

    @Override
    protected void fill(PlaceRow row, NewPlace content) {
        if ((content.latitude() == null) != (content.longitude() == null)) {
            throw new ProblemException(new FieldError(
                    content.latitude() == null ? "/latitude" : "/longitude",
                    ErrorCode.MISSING_VALUE,
                    "Send `latitude` and `longitude`, or neither."));
        }
        mustBeFree(content.key(), row.id);
        row.key = content.key();
        row.kind = content.kind() == null ? PlaceKind.OTHER : content.kind();
        row.parent = content.parent() == null ? null : parent(row, content.parent());
        row.latitude = content.latitude();
        row.longitude = content.longitude();
        row.externalIds = content.externalIds() == null ? Map.of() : content.externalIds();
    }

    private UUID parent(PlaceRow row, String reference) {
        UUID id = names.lookUp(List.of(new Wanted(Kind.PLACE, reference))).id(Kind.PLACE, reference, "/parent");
        for (UUID above = id; above != null; above = row(above).parent) {
            if (above.equals(row.id)) {
                throw new ProblemException(new FieldError(
                        "/parent",
                        ErrorCode.CIRCULAR_REFERENCE,
                        "A place cannot contain itself. Choose another `parent`."));
            }
        }
        return id;
    }

    @Override
    protected List<Place> wire(List<PlaceRow> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto) {
        Map<UUID, Ref> parents =
                refs.of(Kind.PLACE, rows.stream().map(row -> row.parent).toList());
        return rows.stream()
                .map(row -> new Place(
                        row.id,
                        row.revision,
                        row.recordedAt,
                        row.recordedBy,
                        row.name,
                        row.kind,
                        aliases.get(row.id),
                        row.key,
                        parents.get(row.parent),
                        row.latitude,
                        row.longitude,
                        row.externalIds,
                        row.confirmed,
                        mergedInto.get(row.mergedInto),
                        row.reason))
                .toList();
    }
}
