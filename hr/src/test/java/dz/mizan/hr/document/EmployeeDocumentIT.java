package dz.mizan.hr.document;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class EmployeeDocumentIT extends EmployeeDocumentTest {}
