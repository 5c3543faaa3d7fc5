package dz.mizan.accounting.receipt;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class GoodsReceiptIT extends GoodsReceiptTest {}
