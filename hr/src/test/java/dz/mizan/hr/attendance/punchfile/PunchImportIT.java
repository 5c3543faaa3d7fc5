package dz.mizan.hr.attendance.punchfile;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PunchImportIT extends PunchImportTest {}
