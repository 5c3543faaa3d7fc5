package dz.mizan.accounting.till;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class TillIT extends TillTest {}
