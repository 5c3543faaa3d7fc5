package dz.mizan.inventory.purchasing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PurchasingEventsIT extends PurchasingEventsTest {}
