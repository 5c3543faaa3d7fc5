package dz.mizan.auth.session;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class CookieIT extends CookieTest {}
