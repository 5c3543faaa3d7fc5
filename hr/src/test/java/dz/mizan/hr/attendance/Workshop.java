package dz.mizan.hr.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A company with a chief, a clerk below him and somebody else, who work Sunday to Thursday from
 * 8:00 to 16:30 with half an hour's pause; and a terminal.
 */
public record Workshop(
    TestCompany company,
    TestTokens tokens,
    Person chief,
    UUID chiefs,
    Person clerk,
    UUID clerks,
    Person other,
    UUID others,
    String shift,
    String schedule,
    String terminal) {
  /** Working days of October 2026, in which there is no holiday. */
  public static final List<Integer> OCTOBER =
      List.of(1, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29);

  public static Workshop open(TestTokens tokens, Queues queues, Sql sql) {
    var company = TestCompany.prepared(tokens, queues, sql);
    var chief = Person.hire(company, Map.of("hiredOn", "2026-01-01"));
    var clerk = Person.hire(company, Map.of("hiredOn", "2026-01-01", "managerId", chief.id()));
    var other = Person.hire(company, Map.of("hiredOn", "2026-01-01"));
    var shift = shift(company, "JOUR", "08:00", "16:30", "12:00", "12:30").path("id").toString();
    var schedule = schedule(company, "BUREAU", shift, List.of(1, 2, 3, 4, 5)).path("id").toString();
    assign(
            company,
            Map.of(
                "scheduleId",
                schedule,
                "departmentId",
                company.firstDepartment(),
                "from",
                "2026-01-01"))
        .then()
        .statusCode(201);
    String terminal =
        company
            .request()
            .body(Map.of("code", "PORTE", "name", "Porte"))
            .post("/api/v1/terminals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Workshop(
        company,
        tokens,
        chief,
        user(chief),
        clerk,
        user(clerk),
        other,
        user(other),
        shift,
        schedule,
        terminal);
  }

  public static Response shift(
      TestCompany company, String code, String from, String to, String pause, String end) {
    return company
        .request()
        .body(
            Map.of(
                "code",
                code,
                "name",
                code,
                "startsAt",
                from,
                "endsAt",
                to,
                "lateMinutes",
                10,
                "earlyMinutes",
                5,
                "pauses",
                List.of(Map.of("startsAt", pause, "endsAt", end, "isPaid", false))))
        .post("/api/v1/shifts");
  }

  /** A week that begins on a Sunday. */
  public static Response schedule(
      TestCompany company, String code, String shift, List<Integer> days) {
    return company
        .request()
        .body(
            Map.of(
                "code",
                code,
                "name",
                code,
                "firstDay",
                "2026-10-04",
                "cycleDays",
                7,
                "days",
                days.stream().map(day -> Map.of("day", day, "shiftId", shift)).toList()))
        .post("/api/v1/schedules");
  }

  public static Response assign(TestCompany company, Map<String, ?> body) {
    return company.request().body(body).post("/api/v1/schedule-assignments");
  }

  private static UUID user(Person person) {
    var user = UUID.randomUUID();
    person.put("user", Map.of("userId", user.toString())).then().statusCode(200);
    return user;
  }

  public RequestSpecification as(UUID user, String... permissions) {
    return TestCompany.as(tokens.of(user, company.id()).permissions(permissions).steppedUp());
  }

  /** Somebody who may do everything in these departments alone. */
  public RequestSpecification restrictedTo(String... departments) {
    return TestCompany.as(
        tokens
            .of(company.user(), company.id())
            .permissions("*:*")
            .steppedUp()
            .claim("scope_departments", List.of(departments)));
  }

  /** A punch that the terminal sends. */
  public static Map<String, Object> sent(String clientId, Person person, String at) {
    return Map.of("clientId", clientId, "employeeId", person.id(), "at", at);
  }

  public Response send(List<Map<String, Object>> punches) {
    return company
        .request()
        .body(Map.of("terminalId", terminal, "punches", punches))
        .post("/api/v1/punches/batches");
  }

  /** Somebody's punches of working days of October, from and to these times. */
  public void october(Person person, List<Integer> days, String from, String to) {
    var punches = new ArrayList<Map<String, Object>>();
    for (int day : days) {
      var date = "2026-10-%02d".formatted(day);
      punches.add(sent(person.id() + date + from, person, date + "T" + from + ":00+01:00"));
      punches.add(sent(person.id() + date + to, person, date + "T" + to + ":00+01:00"));
    }
    assertThat(send(punches).then().statusCode(200).extract().<Integer>path("refused")).isZero();
  }

  /** Computes October and answers with the clerk's timesheet. */
  public String timesheet() {
    company
        .request()
        .body(Map.of("month", "2026-10"))
        .post("/api/v1/timesheets/computations")
        .then()
        .statusCode(200);
    return company
        .request()
        .get("/api/v1/timesheets?month=2026-10&employeeId=" + clerk.id())
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  public Response move(
      RequestSpecification by, String timesheet, String verb, Map<String, ?> body) {
    var request = by.header("If-Match", "*");
    return (verb.equals("submit") ? request : request.body(body))
        .post("/api/v1/timesheets/" + timesheet + "/" + verb);
  }
}
