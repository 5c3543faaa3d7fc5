package dz.mizan.hr.review;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged application. */
@QuarkusIntegrationTest
class ReviewIT extends ReviewTest {}
