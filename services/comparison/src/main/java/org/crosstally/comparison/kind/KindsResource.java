package org.crosstally.comparison.kind;

import org.crosstally.api.Page;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.kind.KindsApi;

class KindsResource implements KindsApi {

    private final Kinds kinds;

    KindsResource(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Page<KindInfo> kinds() {
        return new Page<>(kinds.all(), null, null, null);
    }
}
