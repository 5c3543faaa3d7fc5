package dz.mizan.accounting;

import static dz.mizan.accounting.Company.TRIAL_BALANCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged application: what only goes wrong there. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class AccountingIT {
  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void it_takes_events_in_posts_and_tells() {
    // It listens before it has read the keys of auth.
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    var company = Company.open(tokens, queues);
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.#")) {
      company.post("OD", "512", "101", "100.00").then().statusCode(201);
      company.post("OD", "512", "999", "100.00").then().statusCode(422);
      company.stockMoved(UUID.randomUUID(), "RECEIPT", "25.00", Instant.now());

      tap.await(2, message -> true, Duration.ofSeconds(20));
      assertThat(company.balance("301")).isEqualTo("25.00");
      company.as().get(TRIAL_BALANCE).then().body("totalCredit.amount", equalTo("125.00"));
    }
  }
}
