package dz.mizan.accounting.revaluation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class RevaluationIT extends RevaluationTest {}
