package dz.mizan.hr.leave;

import dz.mizan.hr.TestCompany;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An employee who logs in, with what tests of leave do for him. */
public record Worker(TestCompany company, String id, UUID user) {

  /** Hired on 2026-07-01 into the first department; nobody is above him. */
  public static Worker hire(TestCompany company) {
    return hire(company, Map.of());
  }

  /**
   * @param more of the request for hiring, besides or instead
   */
  public static Worker hire(TestCompany company, Map<String, ?> more) {
    var body = new HashMap<String, Object>(TestCompany.somebody(company.firstDepartment()));
    body.put("hiredOn", "2026-07-01");
    body.putAll(more);
    String id = company.hire(body).then().statusCode(201).extract().path("id");
    var user = UUID.randomUUID();
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("userId", user))
        .put("/api/v1/employees/" + id + "/user")
        .then()
        .statusCode(200);
    return new Worker(company, id, user);
  }

  public static Worker below(Worker manager) {
    return hire(manager.company, Map.of("managerId", manager.id));
  }

  /** A request of his, without any permission. */
  public RequestSpecification request() {
    return TestCompany.as(company.tokens().of(user, company.id()).permissions());
  }

  /** The id of the company's type with that code. */
  public static String type(TestCompany company, String code) {
    return company
        .request()
        .get("/api/v1/leave-types?limit=200")
        .then()
        .extract()
        .path("items.find { it.code == '" + code + "' }.id");
  }

  /** Gives him days of annual leave. */
  public Worker having(String days) {
    company
        .request()
        .body(
            Map.of(
                "employeeId",
                id,
                "typeId",
                type(company, "ANNUAL"),
                "year",
                2026,
                "days",
                days,
                "reason",
                "Reprise"))
        .post("/api/v1/leave-balances/adjustments")
        .then()
        .statusCode(201);
    return this;
  }

  public Map<String, Object> leave(String code, String from, String to) {
    return new HashMap<>(Map.of("typeId", type(company, code), "startsOn", from, "endsOn", to));
  }

  public String draft(Map<String, ?> body) {
    return request()
        .body(body)
        .post("/api/v1/leave-requests")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public Response submit(String request) {
    return request().post("/api/v1/leave-requests/" + request + "/submit");
  }

  /** Asks for leave. */
  public String asks(String code, String from, String to) {
    var request = draft(leave(code, from, to));
    submit(request).then().statusCode(200);
    return request;
  }

  /** Decides, cancels or interrupts. */
  public Response moves(String request, String step, Map<String, ?> body) {
    return move(request(), request, step, body);
  }

  public static Response move(
      RequestSpecification by, String request, String step, Map<String, ?> body) {
    return by.body(body).post("/api/v1/leave-requests/" + request + "/" + step);
  }

  public Response approves(String request) {
    return moves(request, "approve", Map.of());
  }

  /** What he has left of annual leave, all years together. */
  public float balance() {
    List<String> balances =
        company
            .request()
            .get("/api/v1/leave-balances?employeeId=" + id)
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.typeCode == 'ANNUAL' }.balance");
    return balances.stream().map(Float::valueOf).reduce(0f, Float::sum);
  }
}
