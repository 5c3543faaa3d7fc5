package dz.mizan.inventory.pos;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class TillReportIT extends TillReportTest {}
