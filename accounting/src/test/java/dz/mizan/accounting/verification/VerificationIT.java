package dz.mizan.accounting.verification;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class VerificationIT extends VerificationTest {}
