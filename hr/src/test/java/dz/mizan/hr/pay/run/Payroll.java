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
