package dz.mizan.auth.erasure;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A company asks for its end, and gets it from every service. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ErasureTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REQUESTED = "dz.mizan.auth.company.erasure-requested.v1";
  private static final String ERASED = "dz.mizan.auth.company.erased.v1";

  Stack stack;
  Queues queues;
  Sql sql;

  private static Response erase(Company company, String code, Object acknowledged) {
    return erase(company, AuthFixtures.stepUp(company.token()), code, acknowledged);
  }

  private static Response erase(Company company, String token, String code, Object acknowledged) {
    return Company.as(token)
        .body(Map.of("code", code, "acknowledgeRetention", acknowledged))
        .post(COMPANIES + "/" + company.id() + "/erase");
  }

  private static Response report(String id) {
    return given().get("/api/v1/erasures/" + id);
  }

  /** What a service publishes when it is done; its golden sample with other ids. */
  private void answer(Company company, String service) {
    var sample = (ObjectNode) EventSamples.of("dz.mizan." + service + ".company.erased.v1");
    sample.put("id", UUID.randomUUID().toString());
    sample.put("subject", company.id().toString());
    sample.put("company", company.id().toString());
    ((ObjectNode) sample.path("data")).put("companyId", company.id().toString());
    queues.publish(company.id() + "." + service + ".company.erased.v1", sample.toString());
  }

  @Test
  void a_company_is_shut_at_once_and_gone_when_all_services_have_answered() {
    var company = AuthFixtures.company();
    var neighbour = AuthFixtures.company();
    company.user("yacine", "employee").get(USERS + "/profile").then().statusCode(200);
    String key =
        company
            .superuser()
            .body(Map.of("name", "Till", "permissions", List.of("products:read")))
            .post("/api/v1/api-keys")
            .path("key");
    try (var tap = new EventTap(stack.broker(), company.id() + ".auth.company.#")) {
      var begun = erase(company, company.code(), true).then().statusCode(202).extract();
      String id = begun.path("erasureId");
      assertThat(begun.header("Location")).isEqualTo("/api/v1/erasures/" + id);
      EventSamples.requireSameShape(tap.awaitType(REQUESTED).json());
      assertShut(company);
      given()
          .auth()
          .preemptive()
          .basic("service", stack.settings().serviceSecret())
          .contentType("application/x-www-form-urlencoded")
          .formParam("token", key)
          .post("/api/v1/introspect")
          .then()
          .statusCode(200)
          .body("active", equalTo(false));

      report(id)
          .then()
          .statusCode(200)
          .body("status", equalTo("IN_PROGRESS"))
          .body("completedAt", nullValue())
          .body("services.service", hasItems("inventory", "hr", "accounting", "auth"))
          .body("services.status", everyItem(equalTo("IN_PROGRESS")));
      answer(company, "inventory");
      answer(company, "hr");
      answer(company, "hr"); // at least once
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> report(id).path("services.count { it.status == 'COMPLETED' }").equals(2));
      assertThat(CompanyRows.of(sql, company.id())).containsKeys("app_user", "company");
      answer(company, "accounting");

      var told = tap.awaitType(ERASED).json();
      EventSamples.requireSameShape(told);
      assertThat(told.path("sequence").asInt())
          .isEqualTo(tap.awaitType(REQUESTED).json().path("sequence").asInt() + 1);
      report(id)
          .then()
          .body("status", equalTo("COMPLETED"))
          .body("services.status", everyItem(equalTo("COMPLETED")))
          .body("services.find { it.service == 'auth' }.tables.table", hasItems("app_user"))
          .body(
              "services.find { it.service == 'inventory' }.tables"
                  + ".find { it.table == 'stock_movement' }.rows",
              equalTo(1204))
          .body(containsString(id))
          .body(org.hamcrest.Matchers.not(containsString(company.id().toString())))
          .body(org.hamcrest.Matchers.not(containsString(company.code())));
    }
    assertGone(company);
    neighbour.superuser().get(COMPANIES + "/" + neighbour.id()).then().statusCode(200);
    AuthFixtures.logIn(neighbour.code(), "amina", PASSWORD).then().statusCode(200);
  }

  private static void assertShut(Company company) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> company.superuser().get(USERS + "/profile").statusCode() == 401);
    AuthFixtures.logIn(company.code(), "amina", PASSWORD)
        .then()
        .statusCode(401)
        .body("code", equalTo("invalid-credentials"));
    AuthFixtures.json()
        .body(AuthFixtures.registerBody(company.code(), "late"))
        .post(USERS + "/register")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-company"));
    // The code stays taken: nobody else passes for the company.
    AuthFixtures.json()
        .body(AuthFixtures.signUpBody(company.code()))
        .post(COMPANIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("company-code-taken"));
  }

  private void assertGone(Company company) {
    var left = CompanyRows.of(sql, company.id());
    left.remove("outbox");
    // Tells the other services for as long as a token of the company could be alive.
    assertThat(left).containsOnlyKeys("credential_change");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              sql.update(
                  "update erased_company set erased_at = now() - interval '21 minutes'"
                      + " where company_id = ?",
                  company.id());
              return CompanyRows.of(sql, company.id()).isEmpty();
            });
    assertShut(company);
  }

  @Test
  void it_has_to_be_meant() {
    var company = AuthFixtures.company();
    erase(company, "another", true)
        .then()
        .statusCode(422)
        .body("code", equalTo("company-code-mismatch"))
        .body("violations[0].field", equalTo("code"));
    erase(company, company.code(), false)
        .then()
        .statusCode(422)
        .body("code", equalTo("retention-not-acknowledged"))
        .body("detail", containsString("art. 12"));
    company
        .steppedUp()
        .body(Map.of("code", company.code()))
        .post(COMPANIES + "/" + company.id() + "/erase")
        .then()
        .statusCode(400);
    company
        .steppedUp()
        .body("{\"code\": \"%s\", \"acknowledgeRetention\": 1}".formatted(company.code()))
        .post(COMPANIES + "/" + company.id() + "/erase")
        .then()
        .statusCode(400);
    company.superuser().get(COMPANIES + "/" + company.id()).then().statusCode(200);
    assertThat(sql.count("select count(*) from erased_company where company_id = ?", company.id()))
        .isZero();
  }

  @Test
  void only_who_may_do_everything_erases_and_only_his_own_company() {
    var company = AuthFixtures.company();
    var other = AuthFixtures.company();
    var body = Map.of("code", other.code(), "acknowledgeRetention", true);
    var path = COMPANIES + "/" + other.id() + "/erase";
    AuthFixtures.json().body(body).post(path).then().statusCode(401);
    other.user("yacine", "employee").body(body).post(path).then().statusCode(403);
    company.steppedUp().body(body).post(path).then().statusCode(404);
    other
        .superuser()
        .body(body)
        .post(path)
        .then()
        .statusCode(401)
        .body("code", equalTo("step-up-required"));
    other.superuser().get(COMPANIES + "/" + other.id()).then().statusCode(200);
  }

  @Test
  void two_who_ask_at_once_begin_one_erasure() {
    var company = AuthFixtures.company();
    try (var tap = new EventTap(stack.broker(), company.id() + ".auth.company.#")) {
      var token = AuthFixtures.stepUp(company.token());
      var answers = AuthFixtures.atOnce(8, () -> erase(company, token, company.code(), true));
      var begun = answers.stream().filter(answer -> answer.statusCode() == 202).toList();
      assertThat(begun).isNotEmpty();
      assertThat(begun.stream().map(answer -> answer.<String>path("erasureId")).distinct())
          .hasSize(1);
      assertThat(answers).allMatch(a -> List.of(202, 401, 410).contains(a.statusCode()));
      for (var service : List.of("inventory", "hr", "accounting")) {
        answer(company, service);
      }
      tap.awaitType(ERASED);
      assertThat(tap.messages(message -> message.type().equals(REQUESTED))).hasSize(1);
    }
  }

  @Test
  void services_that_answer_at_the_same_moment_are_all_heard() {
    var company = AuthFixtures.company();
    try (var tap = new EventTap(stack.broker(), company.id() + ".auth.company.#")) {
      erase(company, company.code(), true).then().statusCode(202);
      AuthFixtures.atOnce(
          1,
          () -> {
            List.of("inventory", "hr", "accounting").parallelStream()
                .forEach(service -> answer(company, service));
            return null;
          });
      tap.awaitType(ERASED);
    }
  }

  @Test
  void a_report_that_nobody_asked_for_does_not_exist() {
    report(UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("not-found"));
    report("x").then().statusCode(404);
    // An answer about a company that was never to be erased is of no consequence.
    var company = AuthFixtures.company();
    answer(company, "inventory");
    answer(company, "hr");
    answer(company, "accounting");
    var next = AuthFixtures.company();
    erase(next, next.code(), true).then().statusCode(202);
    answer(next, "hr");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                sql.count("select count(*) from erasure_part where company_id = ?", next.id())
                    == 1);
    company.superuser().get(COMPANIES + "/" + company.id()).then().statusCode(200);
  }
}
