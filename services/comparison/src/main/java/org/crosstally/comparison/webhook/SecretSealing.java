package org.crosstally.comparison.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.crosstally.comparison.secret.Seal;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Seals secrets of receivers that were made before there was a key. */
@ApplicationScoped
class SecretSealing {

    private final Database database;
    private final Seal seal;

    SecretSealing(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    private record Clear(UUID id, byte[] kept) {}

    void sealWhatIsClear(@Observes StartupEvent start) {
        if (seal.hasKey()) {
            database.transaction(this::sealAll);
        }
    }

    private int sealAll(Session session) {
        var clear = session.list(
                "select id, secret from webhook where get_byte(secret, 0) = 0 for update skip locked",
                row -> new Clear(Session.uuid(row, "id"), row.getBytes("secret")));
        for (Clear each : clear) {
            String about = Deliveries.about(each.id());
            byte[] sealed = seal.seal(seal.open(each.kept(), about), about);
            session.update("update webhook set secret = ? where id = ?", sealed, each.id());
        }
        return clear.size();
    }
}
