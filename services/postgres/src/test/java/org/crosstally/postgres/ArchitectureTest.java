package org.crosstally.postgres;

import org.crosstally.architecture.Structure;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_module_has_no_circles_no_vague_names_and_small_packages() {
        Structure.check("org.crosstally.postgres");
    }
}
