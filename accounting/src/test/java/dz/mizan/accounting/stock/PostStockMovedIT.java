package dz.mizan.accounting.stock;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PostStockMovedIT extends PostStockMovedTest {}
