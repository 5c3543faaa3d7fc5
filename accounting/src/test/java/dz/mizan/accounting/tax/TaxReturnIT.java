package dz.mizan.accounting.tax;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class TaxReturnIT extends TaxReturnTest {}
