package dz.mizan.accounting.payroll;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PostPayrollIT extends PostPayrollTest {}
