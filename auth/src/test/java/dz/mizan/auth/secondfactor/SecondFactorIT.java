package dz.mizan.auth.secondfactor;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class SecondFactorIT extends SecondFactorTest {}
