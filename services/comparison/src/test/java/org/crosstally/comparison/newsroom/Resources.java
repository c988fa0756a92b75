package org.crosstally.comparison.newsroom;

import io.quarkus.test.common.QuarkusTestResource;
import org.crosstally.testkit.PostgresTestResource;

/** What the tests of the service run against: a fresh database and a claims feed. Quarkus finds it on the class path. */
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(ClaimsPeerResource.class)
final class Resources {

    private Resources() {}
}
