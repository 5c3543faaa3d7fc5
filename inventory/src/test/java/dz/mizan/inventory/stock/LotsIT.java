package dz.mizan.inventory.stock;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class LotsIT extends LotsTest {}
