package dz.mizan.hr.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.KeptLog;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What HR knows of somebody is in no log line, whether it is kept, refused or not understood. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LogPrivacyTest {
  private static final String NAME = "Belkacem-Ouali";
  private static final String NAME_AR = "بلقاسم";
  private static final String NUMBER = "198816015012345678";
  private static final String NSS = "880412161573";
  private static final String RIB = "00100601030004567894";
  private static final String PHONE = "0550987654";
  private static final String STREET = "17 rue des Frères Bouadou";
  private static final String SALARY = "87654.00";

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private final KeptLog log = new KeptLog();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void what_is_known_of_an_employee_is_in_no_log_line() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = new HashMap<>(TestCompany.somebody(company.firstDepartment(), NUMBER));
    somebody.put("lastName", NAME);
    somebody.put("lastNameAr", NAME_AR);
    String id = company.hire(somebody).then().statusCode(201).extract().path("id");
    company.hire(somebody).then().statusCode(409); // the number is taken
    company.hire(with(somebody, "nationalNumber", NUMBER + NAME)).then().statusCode(400);
    company.hire(with(somebody, "unknown", NSS)).then().statusCode(400);
    put(company, id, Map.of("nss", NSS, "rib", RIB, "phone", PHONE, "address", STREET));
    put(company, id, Map.of("rib", RIB + "1"));
    company
        .request()
        .body(Map.of("from", "2026-11-01", "salary", SALARY))
        .post("/api/v1/employees/" + id + "/salaries");
    company
        .request()
        .body(Map.of("from", STREET, "salary", SALARY))
        .post("/api/v1/employees/" + id + "/salaries")
        .then()
        .statusCode(400);
    company.request().queryParam("q", NAME).get("/api/v1/employees").then().statusCode(200);
    assertSilent();
  }

  @Test
  void an_event_that_cannot_be_taken_in_is_told_of_without_its_data() {
    var company = UUID.randomUUID();
    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth",
         "type":"dz.mizan.auth.company.registered.v1","subject":"%s",
         "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json",
         "company":"%s","sequence":1,
         "data":{"companyId":"%s","code":"%s","name":{"of":"%s"},"currency":"%s"}}
        """
            .formatted(UUID.randomUUID(), company, company, company, PHONE, NAME, NUMBER));
    await().atMost(Duration.ofSeconds(30)).until(() -> log.has("dead letter"));
    assertSilent();
  }

  private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
    var changed = new HashMap<>(body);
    changed.put(key, value);
    return changed;
  }

  private static void put(TestCompany company, String employee, Map<String, String> personal) {
    company.request().body(personal).put("/api/v1/employees/" + employee + "/personal");
  }

  private void assertSilent() {
    Logger.getLogger(LogPrivacyTest.class).info("looked at");
    assertThat(log.has("looked at")).isTrue();
    assertThat(log.toString())
        .doesNotContain(NAME, NAME_AR, NUMBER, NSS, RIB, PHONE, STREET, "Bouadou")
        .doesNotContain(SALARY, "87654");
  }
}
