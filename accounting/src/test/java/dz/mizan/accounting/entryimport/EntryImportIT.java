package dz.mizan.accounting.entryimport;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class EntryImportIT extends EntryImportTest {}
