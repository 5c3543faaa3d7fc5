package dz.mizan.hr.employee;

import dz.mizan.hr.TestCompany;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who is hired in a test, and what is done with him. */
public record Person(TestCompany company, String id) {

  /** Hired on 2026-11-01 into the first department. */
  public static Person hire(TestCompany company) {
    return hire(company, Map.of());
  }

  /**
   * @param more of the request, besides or instead
   */
  public static Person hire(TestCompany company, Map<String, ?> more) {
    return new Person(company, request(company, more).then().statusCode(201).extract().path("id"));
  }

  public static Response request(TestCompany company, Map<String, ?> more) {
    var body = new HashMap<String, Object>(TestCompany.somebody(company.firstDepartment()));
    body.putAll(more);
    return company.hire(body);
  }

  public UUID uuid() {
    return UUID.fromString(id);
  }

  public Response read() {
    return company.request().get("/api/v1/employees/" + id);
  }

  public Response get(String path) {
    return company.request().get("/api/v1/employees/" + id + "/" + path);
  }

  public Response post(String path, Map<String, ?> body) {
    return company.request().body(body).post("/api/v1/employees/" + id + "/" + path);
  }

  public Response put(String path, Map<String, ?> body) {
    return company
        .request()
        .header("If-Match", "*")
        .body(body)
        .put("/api/v1/employees/" + id + "/" + path);
  }

  /** Where he shall stand, in the first department. */
  public Map<String, Object> place(String from, Map<String, ?> more) {
    var body = new HashMap<String, Object>();
    body.put("from", from);
    body.put("departmentId", company.firstDepartment());
    body.put("jobTitle", "Comptable");
    body.putAll(more);
    return body;
  }
}
