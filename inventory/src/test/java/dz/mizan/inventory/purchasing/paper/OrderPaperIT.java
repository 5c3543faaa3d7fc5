package dz.mizan.inventory.purchasing.paper;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class OrderPaperIT extends OrderPaperTest {}
