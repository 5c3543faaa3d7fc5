package dz.mizan.auth.apikey;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class ApiKeyUseIT extends ApiKeyUseTest {}
