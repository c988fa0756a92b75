package org.crosstally.claims.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.crosstally.claims.register.Identity;
import org.crosstally.gazetteer.institution.Institutions;
import org.crosstally.gazetteer.institution.Meaning;
import org.crosstally.gazetteer.institution.PartyNames;
import org.crosstally.gazetteer.place.Places;

/**
 * Says which institution a key or a name means: the ministry of one country is one party in every language. A name that may
 * mean several means none.
 */
@ApplicationScoped
class KnownParties {

    private static final int LONGEST = 120;

    private final Institutions institutions = new Institutions(Places.shipped());
    private final PartyNames names = new PartyNames(Places.shipped());

    /** Returns the institution of a key, or the one that a name means. */
    Optional<Identity> identify(String reference) {
        String text = reference.strip();
        return identity(text).or(() -> key(text).flatMap(this::identity));
    }

    private Optional<String> key(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        List<Meaning> meanings = Places.LANGUAGES.stream()
                .map(language -> institutions.read(name, language, null))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return meanings.size() == 1 && meanings.get(0).type() == Meaning.Type.PARTY
                ? Optional.of(meanings.get(0).key())
                : Optional.empty();
    }

    private Optional<Identity> identity(String key) {
        return names.name(key)
                .map(name -> new Identity(key, List.of(name, name + " " + key), names.fixedNames(key), null));
    }
}
