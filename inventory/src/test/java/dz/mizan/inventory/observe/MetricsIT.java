package dz.mizan.inventory.observe;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class MetricsIT extends MetricsTest {}
