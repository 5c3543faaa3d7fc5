package dz.mizan.auth.introspection;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class IntrospectionIT extends IntrospectionTest {}
