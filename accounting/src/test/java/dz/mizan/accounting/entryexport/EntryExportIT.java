package dz.mizan.accounting.entryexport;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class EntryExportIT extends EntryExportTest {}
