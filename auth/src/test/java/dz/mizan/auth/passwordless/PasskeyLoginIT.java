package dz.mizan.auth.passwordless;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class PasskeyLoginIT extends PasskeyLoginTest {}
