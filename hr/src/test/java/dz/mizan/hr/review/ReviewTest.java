package dz.mizan.hr.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReviewTest {
  /** Found in nothing that somebody sees who must not. */
  private static final String SECRET = "zéro sens du client";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Person chief;
  Person clerk;
  Person first;
  Person second;
  Map<String, UUID> users;
  String scale;
  String template;
  String cycle;
  String review;

  @BeforeEach
  void a_cycle_with_a_clerk_and_his_chief() {
    company = TestCompany.prepared(tokens, queues, sql);
    chief = Person.hire(company);
    clerk = Person.hire(company, Map.of("managerId", chief.id()));
    first = Person.hire(company);
    second = Person.hire(company);
    users = new HashMap<>();
    for (var person : List.of(chief, clerk, first, second)) {
      var user = UUID.randomUUID();
      person.put("user", Map.of("userId", user.toString())).then().statusCode(200);
      users.put(person.id(), user);
    }
    scale =
        made(
            "rating-scales",
            Map.of(
                "code",
                "CINQ",
                "name",
                "De 1 à 5",
                "levels",
                Stream.of("1", "2", "3", "4", "5")
                    .map(value -> Map.of("value", value, "label", "Niveau " + value))
                    .toList()));
    template =
        made(
            "review-templates",
            Map.of(
                "code",
                "TOUS",
                "name",
                "Annuel",
                "sections",
                List.of(
                    section("Qualité", "RATED", "40", true, true),
                    section("Objectifs", "GOALS", "60", true, false),
                    section("Remarques", "TEXT", "0", true, true))));
    cycle = made("review-cycles", cycle("Entretiens", "2026-01-01", "2026-12-31"));
    add(cycle, clerk).then().statusCode(200).body("reviews", equalTo(1));
    review = sql.text("select id from review where company_id = ?", company.id());
  }

  private String made(String path, Map<String, ?> body) {
    return company
        .request()
        .body(body)
        .post("/api/v1/" + path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> section(
      String title, String kind, String weight, boolean self, boolean peers) {
    return Map.of(
        "title", title, "kind", kind, "weight", weight, "isForSelf", self, "isForPeers", peers);
  }

  private Map<String, Object> cycle(String name, String from, String to) {
    return cycle(name, from, to, "2027-01-10");
  }

  private Map<String, Object> cycle(String name, String from, String to, String due) {
    return Map.of(
        "name", name,
        "from", from,
        "to", to,
        "templateId", template,
        "scaleId", scale,
        "selfDue", due,
        "peersDue", due,
        "managerDue", due.substring(0, 8) + "20");
  }

  private Response add(String cycle, Person... people) {
    return company
        .request()
        .body(
            Map.of(
                "employees",
                Arrays.stream(people).map(one -> Map.of("employeeId", one.id())).toList()))
        .post("/api/v1/review-cycles/" + cycle + "/participants");
  }

  private RequestSpecification as(Person person, String... permissions) {
    return TestCompany.as(
        tokens.of(users.get(person.id()), company.id()).permissions(permissions).steppedUp());
  }

  private Response cycleTo(String verb) {
    return company
        .request()
        .header("If-Match", "*")
        .post("/api/v1/review-cycles/" + cycle + "/" + verb);
  }

  private Response goals(RequestSpecification by, String... weights) {
    return by.header("If-Match", "*")
        .body(
            Map.of(
                "goals",
                Arrays.stream(weights)
                    .map(weight -> Map.of("title", "Objectif " + weight, "weight", weight))
                    .toList()))
        .put("/api/v1/reviews/" + review + "/goals");
  }

  private String part(Person person) {
    return as(person)
        .get("/api/v1/me/review-parts")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private Response write(Person person, List<Map<String, Object>> answers, String comment) {
    return as(person)
        .header("If-Match", "*")
        .body(Map.of("answers", answers, "comment", comment))
        .put("/api/v1/me/review-parts/" + part(person));
  }

  private Response submit(Person person) {
    return as(person)
        .header("If-Match", "*")
        .post("/api/v1/me/review-parts/" + part(person) + "/submit");
  }

  private static Map<String, Object> rated(int section, String rating) {
    return Map.of("section", section, "rating", rating, "comment", SECRET);
  }

  private List<Map<String, Object>> all(String rating) {
    var answers = new ArrayList<Map<String, Object>>();
    answers.add(rated(1, rating));
    for (var row :
        sql.rows("select id from review_goal where review_id = ?", UUID.fromString(review))) {
      answers.add(Map.of("section", 2, "goalId", String.valueOf(row.get("id")), "rating", rating));
    }
    return answers;
  }

  /** Opened, with goals, and everybody has submitted: the manager 4, peers 1. */
  private void written() {
    goals(as(chief), "25", "75").then().statusCode(200);
    cycleTo("open").then().statusCode(200).body("status", equalTo("OPEN"));
    as(clerk)
        .body(Map.of("employeeId", first.id()))
        .post("/api/v1/reviews/" + review + "/peers")
        .then()
        .statusCode(200)
        .body("status", equalTo("PROPOSED"));
    String proposed =
        sql.text(
            "select id from review_part where company_id = ? and status = 'PROPOSED'",
            company.id());
    as(chief)
        .post("/api/v1/reviews/" + review + "/peers/" + proposed + "/accept")
        .then()
        .statusCode(200)
        .body("status", equalTo("WRITING"));
    as(chief)
        .body(Map.of("employeeId", second.id()))
        .post("/api/v1/reviews/" + review + "/peers")
        .then()
        .body("status", equalTo("WRITING"));
    for (var peer : List.of(first, second)) {
      write(peer, List.of(rated(1, "1")), SECRET).then().statusCode(200);
      submit(peer).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    }
    write(clerk, all("5"), "Bonne année").then().statusCode(200);
    submit(clerk).then().statusCode(200);
    write(chief, all("4"), SECRET).then().statusCode(200);
    submit(chief).then().statusCode(200);
  }

  private String session() {
    return company
        .request()
        .body(Map.of("heldOn", "2027-01-25", "participants", "DRH"))
        .post("/api/v1/review-cycles/" + cycle + "/calibrations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_review_is_written_calibrated_shared_and_signed_and_others_are_told() {
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.review.#")) {
      written();
      cycleTo("calibrate").then().statusCode(200);
      company
          .request()
          .header("If-Match", "*")
          .body(Map.of("sessionId", session(), "score", "3.5", "reason", "Comparaison"))
          .post("/api/v1/reviews/" + review + "/calibrate")
          .then()
          .statusCode(200)
          .body("score", equalTo("4.00"))
          .body("finalScore", equalTo("3.50"))
          .body("status", equalTo("CALIBRATED"));
      company
          .request()
          .post("/api/v1/review-cycles/" + cycle + "/share")
          .then()
          .statusCode(200)
          .body("shared", equalTo(1));
      as(clerk)
          .get("/api/v1/reviews/" + review)
          .then()
          .body("review.status", equalTo("SHARED"))
          .body("review.finalScore", equalTo("3.50"))
          .body("review.score", nullValue())
          .body("parts", hasSize(4))
          .body("calibrations", hasSize(0))
          .body("parts.findAll { it.kind == 'PEER' }.authorId", equalTo(Arrays.asList(null, null)));
      for (var sign : List.of(Map.of("agrees", false), Map.of("agrees", false, "comment", " "))) {
        as(clerk)
            .header("If-Match", "*")
            .body(sign)
            .post("/api/v1/reviews/" + review + "/sign-off")
            .then()
            .statusCode(422);
      }
      var statuses =
          Together.call(
              3,
              i ->
                  as(clerk)
                      .header("If-Match", "*")
                      .body(Map.of("agrees", false, "comment", "Pas d'accord sur la qualité"))
                      .post("/api/v1/reviews/" + review + "/sign-off")
                      .statusCode());
      assertThat(statuses).containsOnlyOnce(200);
      assertThat(statuses).containsOnly(200, 409);
      cycleTo("close").then().statusCode(200).body("status", equalTo("CLOSED"));
      var shared = tap.awaitType("dz.mizan.hr.review.shared.v1");
      var signed = tap.awaitType("dz.mizan.hr.review.signed-off.v1");
      EventSamples.requireSameShape(shared.json());
      EventSamples.requireSameShape(signed.json());
      assertThat(shared.json().path("sequence").asLong()).isEqualTo(1);
      assertThat(signed.json().path("sequence").asLong()).isEqualTo(2);
      assertThat(tap.messages()).noneMatch(event -> event.body().contains(SECRET));
    }
    var csv = company.request().get("/api/v1/review-cycles/" + cycle + "/results.csv");
    csv.then().statusCode(200);
    assertThat(csv.asString()).contains("final_score").contains("3.50").contains("4.00");
    // His own without what it was before calibration.
    assertThat(as(clerk, "*:*").get("/api/v1/review-cycles/" + cycle + "/results.csv").asString())
        .contains("3.50")
        .doesNotContain("4.00");
  }

  @Test
  void before_it_is_shared_nobody_sees_what_is_not_his_in_any_answer() {
    written();
    cycleTo("calibrate").then().statusCode(200);
    // Even who may do everything else does not look into his own.
    for (var by : List.of(as(clerk), as(clerk, "*:*"))) {
      var seen = by.get("/api/v1/reviews/" + review);
      seen.then()
          .statusCode(200)
          .header("ETag", equalTo("\"0\""))
          .body("review.status", equalTo("IN_PROGRESS"))
          .body("review.score", nullValue())
          .body("review.finalScore", nullValue())
          .body("parts.kind", equalTo(List.of("SELF")))
          .body("steps", hasSize(0));
    }
    var everything = new ArrayList<String>();
    for (var path :
        List.of(
            "/api/v1/me/reviews",
            "/api/v1/me/review-parts",
            "/api/v1/reviews",
            "/api/v1/reviews/" + review,
            "/api/v1/me/review-parts/" + part(chief),
            "/api/v1/review-cycles/" + cycle + "/results.csv")) {
      for (var by : List.of(as(clerk), as(clerk, "*:*"))) {
        everything.add(by.get(path).asString());
      }
    }
    assertThat(everything)
        .noneMatch(answer -> answer.contains("peers\":") && answer.contains("4.00"))
        .noneMatch(answer -> answer.contains("\"SUBMITTED\",\"score\":\"4.00\""));
    assertThat(as(clerk, "*:*").get("/api/v1/reviews").<List<?>>path("items")).isEmpty();
    assertThat(as(clerk, "*:*").get("/api/v1/review-cycles/" + cycle + "/results.csv").asString())
        .doesNotContain("4.00");
    as(clerk).get("/api/v1/me/review-parts/" + part(chief)).then().statusCode(404);
    // Peers see what they wrote, and neither goals nor anything else.
    for (var peer : List.of(first, second)) {
      as(peer).get("/api/v1/reviews/" + review).then().statusCode(404);
      as(peer).get("/api/v1/reviews").then().body("items", hasSize(0));
      as(peer)
          .get("/api/v1/me/review-parts/" + part(peer))
          .then()
          .body("goals", hasSize(0))
          .body("answers", hasSize(1));
    }
    // The manager sees his tree with names, another manager nothing.
    as(chief)
        .get("/api/v1/reviews/" + review)
        .then()
        .body("review.score", equalTo("4.00"))
        .body("parts", hasSize(4));
    as(first).get("/api/v1/reviews").then().body("items", hasSize(0));
    as(chief).get("/api/v1/reviews").then().body("items.id", equalTo(List.of(review)));
    // HR sees all; who reads the audit reads no rating and no comment.
    company.with("reviews:read").get("/api/v1/reviews/" + review).then().body("parts", hasSize(4));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and (coalesce(after::text, '') || coalesce(before::text, '')) like ?",
                company.id(),
                "%" + SECRET + "%"))
        .isZero();
    given().get("/api/v1/reviews/" + review).then().statusCode(401);
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get("/api/v1/reviews/" + review)
        .then()
        .statusCode(404);
    for (var verb : List.of("share", "calibrate", "return", "cancel")) {
      as(chief)
          .header("If-Match", "*")
          .body("{}")
          .post("/api/v1/reviews/" + review + "/" + verb)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void a_draft_is_its_writers_alone() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    write(clerk, List.of(rated(1, "5")), SECRET).then().statusCode(200);
    write(chief, List.of(rated(1, "2")), SECRET).then().statusCode(200);
    assertThat(company.with("reviews:read").get("/api/v1/reviews/" + review).asString())
        .doesNotContain(SECRET);
    var chiefs = as(chief).get("/api/v1/reviews/" + review);
    assertThat(chiefs.<List<Object>>path("parts.findAll { it.kind == 'SELF' }.comment"))
        .containsOnlyNulls();
    assertThat(chiefs.asString()).contains(SECRET);
  }

  @Test
  void ratings_off_the_scale_and_incomplete_parts_are_refused_and_nothing_changes() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    write(chief, List.of(rated(1, "6")), "x")
        .then()
        .statusCode(422)
        .body("code", equalTo("rating-off-scale"));
    write(chief, List.of(rated(1, "3.5")), "x").then().statusCode(422);
    write(chief, List.of(rated(7, "3")), "x")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-review-answer"));
    write(chief, List.of(rated(1, "3")), "x").then().statusCode(200);
    submit(chief).then().statusCode(422).body("code", equalTo("review-part-incomplete"));
    assertThat(sql.text("select status from review where company_id = ?", company.id()))
        .isEqualTo("WRITING");
    write(chief, all("3"), "x").then().statusCode(200);
    var statuses = Together.call(3, i -> submit(chief).statusCode());
    assertThat(statuses).containsOnlyOnce(200);
    write(chief, all("5"), "x").then().statusCode(409);
  }

  @Test
  void weights_that_are_not_a_hundred_are_refused_and_nothing_is_written() {
    goals(as(chief), "60", "30")
        .then()
        .statusCode(422)
        .body("code", equalTo("goal-weights"))
        .body("sum", equalTo("90"));
    goals(as(clerk), "100").then().statusCode(404);
    assertThat(sql.count("select count(*) from review_goal where company_id = ?", company.id()))
        .isZero();
    company
        .request()
        .body(
            Map.of(
                "code",
                "X",
                "name",
                "X",
                "sections",
                List.of(section("A", "RATED", "99.99", true, true))))
        .post("/api/v1/review-templates")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-review-template"));
  }

  @Test
  void overlapping_cycles_and_days_out_of_order_are_refused() {
    company
        .request()
        .body(cycle("Autre", "2026-12-31", "2026-01-01"))
        .post("/api/v1/review-cycles")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-review-cycle"));
    var other = made("review-cycles", cycle("Second", "2026-07-01", "2027-06-30"));
    add(other, clerk).then().statusCode(409).body("code", equalTo("review-overlap"));
    add(other, chief).then().statusCode(422).body("code", equalTo("no-reviewer"));
    add(other, clerk, chief).then().statusCode(422);
    assertThat(sql.count("select count(*) from review where company_id = ?", company.id()))
        .isEqualTo(1);
    var foreign = TestCompany.prepared(tokens, queues, sql);
    add(other, Person.hire(foreign)).then().statusCode(422);
    foreign.request().get("/api/v1/review-cycles/" + cycle).then().statusCode(404);
    given().get("/api/v1/review-cycles").then().statusCode(401);
    company.with("reviews:read").get("/api/v1/review-cycles").then().statusCode(403);
    cycleTo("close").then().statusCode(409).body("code", equalTo("wrong-review-status"));
  }

  @Test
  void peers_are_neither_himself_nor_his_reviewer_and_come_once() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    for (var wrong : List.of(clerk.id(), chief.id(), UUID.randomUUID().toString())) {
      as(clerk)
          .body(Map.of("employeeId", wrong))
          .post("/api/v1/reviews/" + review + "/peers")
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-peer"));
    }
    var statuses =
        Together.call(
            3,
            i ->
                as(clerk)
                    .body(Map.of("employeeId", first.id()))
                    .post("/api/v1/reviews/" + review + "/peers")
                    .statusCode());
    assertThat(statuses).containsOnly(200);
    assertThat(
            sql.count(
                "select count(*) from review_part where company_id = ? and kind = 'PEER'",
                company.id()))
        .isEqualTo(1);
    as(chief)
        .body(Map.of("employeeId", first.id()))
        .post("/api/v1/reviews/" + review + "/peers")
        .then()
        .statusCode(409)
        .body("code", equalTo("peer-taken"));
  }

  @Test
  void the_employee_does_not_find_out_who_was_asked_about_him() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    as(chief)
        .body(Map.of("employeeId", first.id()))
        .post("/api/v1/reviews/" + review + "/peers")
        .then()
        .statusCode(200);
    for (var colleague : List.of(first, second, first, second)) {
      as(clerk)
          .body(Map.of("employeeId", colleague.id()))
          .post("/api/v1/reviews/" + review + "/peers")
          .then()
          .statusCode(200)
          .body("status", equalTo("PROPOSED"));
    }
    assertThat(
            sql.count(
                "select count(*) from review_part where company_id = ? and kind = 'PEER'"
                    + " and status = 'WRITING'",
                company.id()))
        .isEqualTo(1);
  }

  @Test
  void who_only_reads_reviews_tells_no_progress_and_asks_nobody() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    String goal = sql.text("select id from review_goal where company_id = ?", company.id());
    for (var permission : List.of("reviews:read", "reviews:change")) {
      int status = permission.equals("reviews:read") ? 404 : 200;
      company
          .with(permission)
          .header("If-Match", "*")
          .body(Map.of("progress", "45"))
          .put("/api/v1/reviews/goals/" + goal + "/progress")
          .then()
          .statusCode(status);
      company
          .with(permission)
          .body(Map.of("employeeId", second.id()))
          .post("/api/v1/reviews/" + review + "/peers")
          .then()
          .statusCode(status);
    }
  }

  @Test
  void a_reviewer_is_replaced_and_the_new_one_begins_anew() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    write(chief, List.of(rated(1, "2")), SECRET).then().statusCode(200);
    var part = part(chief);
    for (var wrong : List.of(clerk.id(), UUID.randomUUID().toString())) {
      reviewer(wrong).then().statusCode(422).body("code", equalTo("invalid-review-cycle"));
    }
    as(chief)
        .body(Map.of("employeeId", second.id()))
        .post("/api/v1/reviews/" + review + "/peers")
        .then()
        .statusCode(200);
    reviewer(second.id()).then().statusCode(409).body("code", equalTo("peer-taken"));
    reviewer(first.id()).then().statusCode(200).body("managerId", equalTo(first.id()));
    as(chief).get("/api/v1/me/review-parts/" + part).then().statusCode(404);
    as(first)
        .get("/api/v1/me/review-parts/" + part)
        .then()
        .statusCode(200)
        .body("kind", equalTo("MANAGER"))
        .body("answers", hasSize(0))
        .body("comment", nullValue());
    write(first, all("3"), SECRET).then().statusCode(200);
    submit(first).then().statusCode(200);
    reviewer(chief.id()).then().statusCode(409).body("code", equalTo("wrong-review-status"));
  }

  private Response reviewer(String employee) {
    return company
        .request()
        .header("If-Match", "*")
        .body(Map.of("employeeId", employee))
        .put("/api/v1/reviews/" + review + "/reviewer");
  }

  @Test
  void who_is_restricted_to_a_department_brings_its_people_alone_into_a_cycle() {
    String elsewhere =
        company
            .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
            .then()
            .extract()
            .path("id");
    var other = made("review-cycles", cycle("Second", "2027-01-01", "2027-12-31", "2027-02-01"));
    for (var body :
        List.of(
            Map.of("employees", List.of(Map.of("employeeId", clerk.id()))),
            Map.of("departmentId", company.firstDepartment()))) {
      int status =
          TestCompany.as(
                  tokens
                      .of(company.user(), company.id())
                      .permissions("*:*")
                      .steppedUp()
                      .claim("scope_departments", List.of(elsewhere)))
              .body(body)
              .post("/api/v1/review-cycles/" + other + "/participants")
              .statusCode();
      assertThat(status).isIn(403, 422);
    }
    assertThat(sql.count("select count(*) from review where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @Test
  void who_has_left_reviews_nobody_and_is_not_reminded() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    chief
        .post("leave", Map.of("lastDay", "2026-11-20", "reason", "RESIGNATION"))
        .then()
        .statusCode(200);
    var other = made("review-cycles", cycle("Second", "2027-01-01", "2027-12-31", "2027-02-01"));
    add(other, clerk).then().statusCode(422);
    sql.update(
        "update review_cycle set self_due = current_date + 1, peers_due = current_date + 1,"
            + " manager_due = current_date + 1 where id = ?",
        UUID.fromString(cycle));
    JobRuns.run(company, sql, "remind-review-writers");
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type like '%part.due%'",
                company.id()))
        .isEqualTo(1);
  }

  @Test
  void scales_and_templates_are_renamed_and_archived_for_new_cycles() {
    for (var path : List.of("rating-scales/" + scale, "review-templates/" + template)) {
      var change = Map.of("name", "Ancien", "isArchived", true);
      company
          .request()
          .header("If-Match", "\"1\"")
          .body(change)
          .put("/api/v1/" + path)
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"2\""))
          .body("name", equalTo("Ancien"))
          .body("isArchived", equalTo(true));
      company
          .request()
          .header("If-Match", "\"1\"")
          .body(change)
          .put("/api/v1/" + path)
          .then()
          .statusCode(412);
      company
          .request()
          .body(cycle("Second", "2027-01-01", "2027-12-31", "2027-02-01"))
          .post("/api/v1/review-cycles")
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-review-cycle"));
      company
          .request()
          .header("If-Match", "*")
          .body(Map.of("name", "Encore", "isArchived", false))
          .put("/api/v1/" + path)
          .then()
          .statusCode(200);
    }
    made("review-cycles", cycle("Second", "2027-01-01", "2027-12-31", "2027-02-01"));
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
  }

  @Test
  void progress_is_told_by_the_employee_and_his_manager() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    String goal = sql.text("select id from review_goal where company_id = ?", company.id());
    var path = "/api/v1/reviews/goals/" + goal + "/progress";
    var body = Map.of("progress", "45", "note", "En bonne voie");
    as(clerk)
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("progress", equalTo("45.00"));
    as(clerk).header("If-Match", "\"1\"").body(body).put(path).then().statusCode(412);
    as(first).header("If-Match", "*").body(body).put(path).then().statusCode(404);
    as(clerk)
        .header("If-Match", "*")
        .body(Map.of("progress", "101"))
        .put(path)
        .then()
        .statusCode(400);
  }

  @Test
  void writers_are_reminded_once_before_the_day() {
    goals(as(chief), "100").then().statusCode(200);
    cycleTo("open").then().statusCode(200);
    sql.update(
        "update review_cycle set self_due = current_date + 1, peers_due = current_date + 1,"
            + " manager_due = current_date + 1 where company_id = ?",
        company.id());
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.review-part.#")) {
      JobRuns.run(company, sql, "remind-review-writers");
      var due = tap.awaitType("dz.mizan.hr.review-part.due.v1");
      EventSamples.requireSameShape(due.json());
      JobRuns.run(company, sql, "remind-review-writers");
      assertThat(
              sql.count(
                  "select count(*) from outbox where company_id = ? and type like '%part.due%'",
                  company.id()))
          .isEqualTo(2);
    }
  }
}
