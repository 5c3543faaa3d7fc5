package dz.mizan.hr.employee.user;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class LinkUserIT extends LinkUserTest {}
