package dz.mizan.inventory.security;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class ApiKeyIT extends ApiKeyTest {}
