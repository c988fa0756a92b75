package org.crosstally.claims.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosstally.api.NewParty;
import org.crosstally.api.PartyKind;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.register.Party;
import org.crosstally.claims.register.Identity;
import org.crosstally.claims.register.Kind;
import org.crosstally.claims.register.NamedRegister;
import org.crosstally.claims.register.Resolution;
import org.crosstally.claims.register.Wanted;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The register of parties, with what each is part of. */
@ApplicationScoped
class Parties extends NamedRegister<PartyRow, Party, NewParty> {

    @Inject
    PartOf partOf;

    @Inject
    KnownParties institutions;

    Parties() {
        super(Party.class);
    }

    @Override
    public Kind kind() {
        return Kind.PARTY;
    }

    @Override
    public Optional<Identity> identify(String reference) {
        return institutions.identify(reference);
    }

    @Override
    public boolean canBe(UUID id, Identity identity) {
        return row(id).key == null;
    }

    @Override
    protected PartyRow newcomer(Newcomer newcomer) {
        PartyRow row = new PartyRow();
        if (newcomer.identity() != null) {
            row.key = newcomer.identity().key();
            row.kind = PartyKind.ORGANISATION;
            row.confirmed = true;
        }
        return row;
    }

    @Override
    protected boolean recognise(PartyRow row, Identity identity) {
        row.key = identity.key();
        return true;
    }

    @Override
    protected Naming naming(NewParty content) {
        return new Naming(content.name(), content.aliases());
    }

    @Override
    protected void fill(PartyRow row, NewParty content) {
        row.kind = content.kind() == null ? PartyKind.UNKNOWN : content.kind();
        row.key = content.key() == null ? keyOf(row.id, content.name()) : content.key();
        mustBeFree(row.key, row.id);
        row.externalIds = content.externalIds() == null ? Map.of() : content.externalIds();
        Set<UUID> wholes = new HashSet<>();
        List<String> references = content.partOf() == null ? List.of() : content.partOf();
        Resolution found = names.lookUp(
                references.stream().map(one -> new Wanted(Kind.PARTY, one)).toList());
        for (int i = 0; i < references.size(); i++) {
            String pointer = "/partOf/" + i;
            UUID whole = found.id(Kind.PARTY, references.get(i), pointer);
            if (partOf.above(whole).contains(row.id)) {
                throw new ProblemException(new FieldError(
                        pointer, ErrorCode.CIRCULAR_REFERENCE, references.get(i) + " cannot be part of itself."));
            }
            wholes.add(whole);
        }
        row.partOf.retainAll(wholes);
        row.partOf.addAll(wholes);
    }

    /** The key that the name means where no other party has it. */
    private String keyOf(UUID id, String name) {
        return identify(name).map(Identity::key).filter(key -> isFree(key, id)).orElse(null);
    }

    @Override
    protected List<Party> wire(List<PartyRow> rows, Map<UUID, List<String>> aliases, Map<UUID, Ref> mergedInto) {
        Set<UUID> wholes = new HashSet<>();
        rows.forEach(row -> wholes.addAll(row.partOf));
        Map<UUID, Ref> named = refs.of(Kind.PARTY, wholes);
        List<Party> parties = new ArrayList<>();
        for (PartyRow row : rows) {
            List<Ref> partOf = row.partOf.stream()
                    .map(named::get)
                    .sorted(Comparator.comparing(Ref::name))
                    .toList();
            parties.add(new Party(
                    row.id,
                    row.revision,
                    row.recordedAt,
                    row.recordedBy,
                    row.name,
                    row.kind,
                    aliases.get(row.id),
                    partOf,
                    row.key,
                    row.externalIds,
                    row.confirmed,
                    mergedInto.get(row.mergedInto),
                    row.reason));
        }
        return parties;
    }
}
