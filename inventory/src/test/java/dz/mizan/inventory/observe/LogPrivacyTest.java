package dz.mizan.inventory.observe;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.KeptLog;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing of a person gets into the log, whether a request succeeds, is refused or fails. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LogPrivacyTest {
  private static final String NAME = "Amina Zoubida Belkacem-Ouali";
  private static final String EMAIL = "amina.belkacem@example.dz";
  private static final String PHONE = "+213550987654";
  private static final String NIF = "198816015012345";

  TestTokens tokens;
  Queues queues;

  private final KeptLog log = new KeptLog();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void what_is_known_of_a_customer_is_in_no_log_line() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var clerk =
        tokens
            .of(storekeeper.user(), storekeeper.company())
            .permissions("customers:*", "suppliers:*")
            .sign();
    var customer =
        Map.of("code", "C-1", "kind", "PERSON", "name", NAME, "email", EMAIL, "phone", PHONE);
    post(clerk, "/api/v1/customers", customer, 201);
    post(clerk, "/api/v1/customers", customer, 409); // the code is taken, says SQL
    post(clerk, "/api/v1/customers", Map.of("code", "C-2", "name", NAME, "email", NAME), 400);
    post(clerk, "/api/v1/customers", Map.of("code", "C-3", "unknown", EMAIL), 400);
    assertSilent();
  }

  @Test
  void an_event_that_cannot_be_taken_in_is_told_of_without_its_data() {
    var company = UUID.randomUUID();
    var event = UUID.randomUUID();
    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth",
         "type":"dz.mizan.auth.company.registered.v1","subject":"%s",
         "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json",
         "company":"%s","sequence":1,
         "data":{"companyId":"%s","code":"%s","name":{"of":"%s"},"currency":"%s"}}
        """
            .formatted(event, company, company, EMAIL, PHONE, NAME, NIF));
    Awaitility.await().atMost(PATIENCE).until(() -> log.has("dead letter"));
    assertSilent();
  }

  private void assertSilent() {
    assertThat(log.toString()).doesNotContain(NAME, EMAIL, PHONE, NIF, "Belkacem");
  }

  private static void post(String token, String path, Map<String, String> body, int expected) {
    io.restassured.RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(expected);
  }
}
