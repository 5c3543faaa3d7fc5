package dz.mizan.auth.observe;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.chaos.site.Relay;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is away for a while, and one whose machine has gone for good. */
@QuarkusTest
@WithTestResource(BehindNetwork.class)
class VanishedDatabaseTest {
  private static final String LIVE = "/q/health/live";
  private static final String READY = "/q/health/ready";
  private static final Duration LONGER_THAN_IT_WAITS = Duration.ofSeconds(25);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  Relay network;

  /** What waits for an answer is told that none will come, and the service can end. */
  @AfterEach
  void end() {
    network.close();
  }

  @Test
  void only_a_service_whose_connections_alone_are_lost_is_to_begin_anew() {
    awaitAnswer(READY, 200);
    get(LIVE).then().statusCode(200);

    network.cut();
    await()
        .during(LONGER_THAN_IT_WAITS)
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> get(LIVE).then().statusCode(200));
    network.mend();
    awaitAnswer(READY, 200);

    network.lose();
    awaitAnswer(LIVE, 503);
    get(LIVE)
        .then()
        .body("checks.find { it.name == 'Database connections' }.status", equalTo("DOWN"));
  }

  private static void awaitAnswer(String path, int status) {
    await()
        .atMost(LONG_ENOUGH)
        .ignoreExceptionsInstanceOf(SocketTimeoutException.class) // it asks the database, and waits
        .untilAsserted(() -> get(path).then().statusCode(status));
  }
}
