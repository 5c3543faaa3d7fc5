package dz.mizan.inventory.customer;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class CreditIT extends CreditTest {}
