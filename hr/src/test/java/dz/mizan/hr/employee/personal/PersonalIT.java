package dz.mizan.hr.employee.personal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PersonalIT extends PersonalTest {}
