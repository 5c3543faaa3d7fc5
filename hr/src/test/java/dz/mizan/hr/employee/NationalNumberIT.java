package dz.mizan.hr.employee;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class NationalNumberIT extends NationalNumberTest {}
