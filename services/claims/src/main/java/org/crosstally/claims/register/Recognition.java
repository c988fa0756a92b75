package org.crosstally.claims.register;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.crosstally.jdbc.Database;
import org.jboss.logging.Logger;

/** Gives keys, once, to the records that were recorded before keys were: names are known by their keys from then on. */
@ApplicationScoped
class Recognition {

    private static final Logger LOG = Logger.getLogger(Recognition.class);
    private static final String RECORDED_BY = "crosstally";

    private final Database database;
    private final Hierarchy hierarchy;
    private final List<Register> registers;

    Recognition(Database database, Hierarchy hierarchy, @All List<Register> registers) {
        this.database = database;
        this.hierarchy = hierarchy;
        this.registers = registers;
    }

    @Transactional
    void run(@Observes StartupEvent started) {
        for (Kind kind : Kind.NAMED) {
            if (kind.hasKeys()) {
                registers.stream().filter(each -> each.kind() == kind).forEach(this::run);
            }
        }
    }

    private void run(Register register) {
        // Of several replicas that start at once, the others wait here and then find it done.
        hierarchy.lock(register.kind());
        boolean first = database.join(session -> session.update(
                        "update register_lock set recognised = true where kind = ? and not recognised",
                        register.kind().code()))
                > 0;
        if (first) {
            int known = register.recognise(RECORDED_BY);
            LOG.infof("%d of the %s have a key now", known, register.kind().path());
        }
    }
}
