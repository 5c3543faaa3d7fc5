package dz.mizan.auth.employee;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class UserProposalIT extends UserProposalTest {}
