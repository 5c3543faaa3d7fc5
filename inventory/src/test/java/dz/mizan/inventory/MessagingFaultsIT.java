package dz.mizan.inventory;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class MessagingFaultsIT extends MessagingFaultsTest {}
