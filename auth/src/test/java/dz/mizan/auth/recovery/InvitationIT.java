package dz.mizan.auth.recovery;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class InvitationIT extends InvitationTest {}
