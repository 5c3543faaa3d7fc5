package dz.mizan.inventory.productimport;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class ProductImportIT extends ProductImportTest {}
