package dz.mizan.auth.key;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class DiscoveryIT extends DiscoveryTest {}
