package dz.mizan.hr.company;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class CompanyExportIT extends CompanyExportTest {}
