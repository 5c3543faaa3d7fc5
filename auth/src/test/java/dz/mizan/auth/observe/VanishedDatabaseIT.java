package dz.mizan.auth.observe;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class VanishedDatabaseIT extends VanishedDatabaseTest {}
