package dz.mizan.hr.pay.run;

import dz.mizan.hr.TestCompany;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** A company with its payroll, as tests talk to it. */
record Payroll(TestCompany company) {
  static final String RUNS = "/api/v1/payroll-runs";

  /** Hires somebody from January on; returns his id. */
  String hire(String salary) {
    return hire(salary, Map.of());
  }

  String hire(String salary, Map<String, ?> more) {
    var body = new HashMap<String, Object>(TestCompany.somebody(company.firstDepartment()));
    body.put("hiredOn", "2026-01-01");
    body.put("terms", Map.of("salary", salary));
    body.putAll(more);
    return company.hire(body).then().statusCode(201).extract().path("id");
  }

  Response make(String month, String kind) {
    return company.request().body(Map.of("month", month, "kind", kind)).post(RUNS);
  }

  /** Makes any run; returns its id. */
  String made(Map<String, ?> run) {
    return company.request().body(run).post(RUNS).then().statusCode(201).extract().path("id");
  }

  /** A structure's, component's or value's id by its code. */
  String id(String path, String code) {
    return company
        .request()
        .get("/api/v1/" + path + "?limit=200")
        .then()
        .extract()
        .path("items.find { it.code == '" + code + "' }.id");
  }

  /** What a component is worth to him from January on. */
  void value(String employee, String component, String value) {
    company
        .request()
        .body(
            Map.of(
                "employeeId", employee,
                "component", component,
                "startsOn", "2026-01-01",
                "value", value))
        .post("/api/v1/pay-values")
        .then()
        .statusCode(201);
  }

  Response element(String employee, String month, String component, String amount) {
    return company
        .request()
        .body(
            Map.of(
                "month", month,
                "employeeId", employee,
                "component", component,
                "amount", amount))
        .post("/api/v1/pay-elements");
  }

  /** He goes. */
  void leaves(String employee, String lastDay) {
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("reason", "RESIGNATION", "lastDay", lastDay))
        .post("/api/v1/employees/" + employee + "/leave")
        .then()
        .statusCode(200);
  }

  String regular(String month) {
    return make(month, "REGULAR").then().statusCode(201).extract().path("id");
  }

  Response calculate(String run) {
    return company.request().header("If-Match", "*").post(RUNS + "/" + run + "/calculate");
  }

  Response approve(String run) {
    return company
        .request()
        .header("If-Match", "*")
        .body(Map.of("acceptBlocked", false))
        .post(RUNS + "/" + run + "/approve");
  }

  /** A month that is paid: made, calculated, approved. */
  String pay(String month) {
    var run = regular(month);
    calculate(run).then().statusCode(200);
    approve(run).then().statusCode(200);
    return run;
  }

  Response slip(String run, String employee) {
    return company.request().get(RUNS + "/" + run + "/payslips/" + employee);
  }
}
