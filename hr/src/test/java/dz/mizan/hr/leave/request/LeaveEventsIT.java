package dz.mizan.hr.leave.request;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class LeaveEventsIT extends LeaveEventsTest {}
