package dz.mizan.auth.company;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class CompanyExportIT extends CompanyExportTest {}
