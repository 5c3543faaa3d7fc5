package dz.mizan.hr.employee.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.employee.JobRuns;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class WorkContractTest {
  private static final String ENDING = "dz.mizan.hr.employee.contract-ending.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private static Map<String, Object> cdd(String from, String to) {
    return Map.of("kind", "CDD", "startsOn", from, "endsOn", to, "cause", "Surcroît d'activité");
  }

  @Test
  void a_contract_is_concluded_with_the_hiring_and_renewed_once() {
    var amina = Person.hire(company, Map.of("contract", first("2026-12-31")));
    String first =
        amina
            .get("contracts")
            .then()
            .body("number", contains("CT-2026-000001"))
            .body("startsOn", contains("2026-11-01"))
            .extract()
            .path("[0].id");
    var renewal = Map.of("endsOn", "2027-12-31", "cause", "Remplacement");
    var answers = Together.call(3, i -> step(first, "renew", renewal));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409);
    amina
        .get("contracts")
        .then()
        .body("startsOn", contains("2027-01-01", "2026-11-01"))
        .body("[0].renews", equalTo(first));
    step(first, "end", Map.of("on", "2026-12-15", "reason", "x"))
        .then()
        .statusCode(409)
        .body("code", equalTo("work-contract-renewed"));
  }

  @Test
  void contracts_that_overlap_are_refused_even_by_many_callers_at_once() {
    var amina = Person.hire(company);
    var answers =
        Together.call(
            8,
            i ->
                amina.post(
                    "contracts",
                    cdd("2027-01-%02d".formatted(i + 1), "2027-06-%02d".formatted(i + 1))));
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .map(answer -> answer.<String>path("code")))
        .hasSize(7)
        .containsOnly("work-contract-overlap");
    amina.get("contracts").then().body("", hasSize(1)).body("number", contains("CT-2027-000001"));
  }

  @Test
  void what_no_contract_can_be_is_refused_and_nothing_is_written() {
    var amina = Person.hire(company);
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("kind", "CDD", "startsOn", "2027-01-01", "cause", "x"),
            Map.of("kind", "CDD", "startsOn", "2027-01-01", "endsOn", "2027-12-31"),
            Map.of(
                "kind", "CDD", "startsOn", "2027-01-01", "endsOn", "2027-12-31", "cause", "\u2003"),
            Map.of("kind", "CDI", "startsOn", "2027-01-01", "endsOn", "2027-12-31"),
            cdd("2027-01-02", "2027-01-01"),
            cdd("2026-10-31", "2027-01-01"),
            Map.of("kind", "PART_TIME", "startsOn", "2027-01-01"),
            Map.of("kind", "CDI", "startsOn", "2027-01-01", "workShare", "0.5"),
            Map.of("kind", "CDI", "startsOn", "2027-01-01", "trialUntil", "2027-07-01"),
            Map.of("kind", "CDI", "startsOn", "2027-01-01", "trialUntil", "2026-12-31"),
            Map.of("kind", "TRIAL", "startsOn", "2027-01-01", "endsOn", "2027-07-31"))) {
      amina
          .post("contracts", bad)
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-work-contract"));
    }
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("kind", "CDX", "startsOn", "2027-01-01"),
            Map.of("kind", "CDI", "startsOn", "2027-02-30"),
            Map.of("kind", "CDI", "startsOn", "2100-01-01"),
            Map.of("kind", "CDI"),
            Map.of("kind", "PART_TIME", "startsOn", "2027-01-01", "workShare", "2"))) {
      amina.post("contracts", bad).then().statusCode(400);
    }
    amina.get("contracts").then().body("", hasSize(0));
  }

  @Test
  void a_trial_lasts_as_long_as_is_decided_for_its_first_day() {
    var amina = Person.hire(company);
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("value", "12", "validFrom", "2027-01-01"))
        .put("/api/v1/hr-settings/trial-max-months")
        .then()
        .statusCode(200);
    for (var month : List.of("2026-12", "2027-01")) {
      amina
          .post(
              "contracts",
              Map.of("kind", "CDI", "startsOn", month + "-01", "trialUntil", "2027-09-30"))
          .then()
          .statusCode(month.equals("2027-01") ? 201 : 422);
    }
  }

  @Test
  void a_contract_ends_early_or_is_cancelled_before_it_begins() {
    var amina =
        Person.hire(company, Map.of("contract", Map.of("kind", "CDI", "trialUntil", "2027-04-30")));
    String current = amina.get("contracts").path("[0].id");
    var end = Map.of("on", "2026-11-20", "reason", "D'un commun accord");
    step(current, "end", Map.of("on", "2026-10-31", "reason", "x")).then().statusCode(422);
    step(current, "cancel", Map.of("reason", "x")).then().statusCode(422);
    company
        .request()
        .body(end)
        .post("/api/v1/work-contracts/" + current + "/end")
        .then()
        .statusCode(428);
    step(current, "end", end)
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("endsOn", equalTo("2026-11-20"))
        .body("trialUntil", equalTo(null));
    step(current, "end", end).then().statusCode(409);
    String next =
        amina.post("contracts", cdd("2080-01-01", "2080-12-31")).then().extract().path("id");
    step(next, "cancel", Map.of("reason", "Désistement"))
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    amina.post("contracts", cdd("2080-01-01", "2080-12-31")).then().statusCode(201);
    company
        .request()
        .get("/api/v1/work-contracts?status=OPEN&endsUntil=2080-12-31")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void an_end_that_is_near_is_told_once_and_what_is_over_ends() {
    var today = LocalDate.now();
    var amina = Person.hire(company, Map.of("contract", first(today.plusDays(10).toString())));
    Person.hire(company, Map.of("contract", first(today.plusDays(90).toString())));
    var over = Person.hire(company, Map.of("contract", first("2026-11-10")));
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.employee.contract-ending.#")) {
      JobRuns.run(company, sql, "follow-contracts");
      JobRuns.run(company, sql, "follow-contracts");
      var ending = tap.awaitType(ENDING);
      EventSamples.requireSameShape(ending.json());
      assertThat(ending.json().at("/data/employeeId").asText()).isEqualTo(amina.id());
      assertThat(ending.json().path("sequence").asLong()).isEqualTo(1);
      amina.get("contracts").then().body("version", contains(1));
    }
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type like"
                    + " '%contract-ending%'",
                company.id()))
        .isEqualTo(1);
    over.get("contracts").then().body("status", contains("ENDED"));
  }

  @Test
  void who_may_and_whose_it_is() {
    var amina = Person.hire(company, Map.of("contract", Map.of("kind", "CDI")));
    String id = amina.get("contracts").path("[0].id");
    var stranger = TestCompany.prepared(tokens, queues, sql);
    for (var path :
        List.of("/api/v1/work-contracts/" + id, "/api/v1/employees/" + amina.id() + "/contracts")) {
      stranger.request().get(path).then().statusCode(404);
      // Those of an employee those above him see, too; to others he is not there.
      int refused = path.endsWith("/contracts") ? 404 : 403;
      company.with("employees:*").get(path).then().statusCode(refused);
      io.restassured.RestAssured.given().get(path).then().statusCode(401);
    }
    stranger.request().get("/api/v1/work-contracts").then().body("items", hasSize(0));
    var body = new HashMap<String, Object>(cdd("2027-01-01", "2027-12-31"));
    stranger
        .request()
        .body(body)
        .post("/api/v1/employees/" + amina.id() + "/contracts")
        .then()
        .statusCode(404);
  }

  @Test
  void a_renewal_that_was_cancelled_makes_room_for_another() {
    var amina = Person.hire(company, Map.of("contract", first("2079-12-31")));
    String first = amina.get("contracts").path("[0].id");
    step(first, "renew", Map.of("endsOn", "2080-12-31")).then().statusCode(422);
    var renewal = Map.of("endsOn", "2080-12-31", "cause", "Remplacement");
    var wrong = step(first, "renew", renewal).then().statusCode(201).extract().<String>path("id");
    step(wrong, "renew", Map.of("endsOn", "2081-12-31", "cause", "x")).then().statusCode(201);
    step(wrong, "cancel", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("code", equalTo("work-contract-renewed"));
    String last = amina.get("contracts").path("[0].id");
    step(last, "cancel", Map.of("reason", "Erreur de date")).then().statusCode(200);
    step(wrong, "cancel", Map.of("reason", "Erreur de date")).then().statusCode(200);
    step(first, "renew", Map.of("endsOn", "2080-06-30", "cause", "x")).then().statusCode(201);
    step(first, "renew", Map.of("endsOn", "2080-06-30", "cause", "x")).then().statusCode(409);
  }

  private static Map<String, Object> first(String endsOn) {
    return Map.of("kind", "CDD", "endsOn", endsOn, "cause", "Surcroît d'activité");
  }

  private Response step(String id, String step, Map<String, ?> body) {
    return company
        .request()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/work-contracts/" + id + "/" + step);
  }
}
