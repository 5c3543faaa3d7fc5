package dz.mizan.hr.paper;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class MonthOnPaperIT extends MonthOnPaperTest {}
