package dz.mizan.hr;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestToken;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A company of its own for each test, so that tests do not see each other. */
public record TestCompany(UUID id, UUID user, TestTokens tokens) {
  public static final String REGISTERED = "dz.mizan.auth.company.registered.v1";

  /** One that hr knows nothing of yet. */
  public static TestCompany unknown(TestTokens tokens) {
    return new TestCompany(UUID.randomUUID(), UUID.randomUUID(), tokens);
  }

  /** One that hr has prepared after auth's event. */
  public static TestCompany prepared(TestTokens tokens, Queues queues, Sql sql) {
    var company = unknown(tokens);
    var event = company.registered(UUID.randomUUID());
    var polls = new AtomicInteger();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              // Now and then again: when the tests start, the queue may not be bound yet.
              if (polls.getAndIncrement() % 20 == 0) {
                queues.publish(company.id + ".auth.company.registered.v1", event);
              }
              return sql.count(
                      "select count(*) from prepared_company where company_id = ?", company.id)
                  > 0;
            });
    return company;
  }

  /** The event by which auth tells of this company. */
  public String registered(UUID eventId) {
    return """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth","type":"%s","subject":"%s",
        "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json","company":"%s",
        "sequence":1,"data":{"companyId":"%s","code":"C%d","name":"Sarl Essai","currency":"DZD",
        "zone":"Africa/Algiers"}}"""
        .formatted(eventId, REGISTERED, id, id, id, Math.abs(id.hashCode()));
  }

  /** A request of a user with these permissions, who has just proved who he is. */
  public RequestSpecification with(String... permissions) {
    return as(token(permissions).steppedUp());
  }

  /** A token of a user with these permissions. */
  public TestToken token(String... permissions) {
    return tokens.of(user, id).permissions(permissions);
  }

  public static RequestSpecification as(TestToken token) {
    return given()
        .header("Authorization", "Bearer " + token.recent())
        .contentType(ContentType.JSON);
  }

  /** A request of somebody who may do everything. */
  public RequestSpecification request() {
    return with("*:*");
  }

  /** The id of the department that the company begins with. */
  public String firstDepartment() {
    return request().get("/api/v1/departments").then().extract().path("items[0].id");
  }

  public Response createDepartment(Map<String, ?> body) {
    return request().body(body).post("/api/v1/departments");
  }

  public Response hire(Map<String, ?> body) {
    return request().body(body).post("/api/v1/employees");
  }

  /** Somebody to hire; the national number is made up. */
  public static Map<String, Object> somebody(String departmentId) {
    return somebody(departmentId, nationalNumber());
  }

  public static Map<String, Object> somebody(String departmentId, String nationalNumber) {
    return Map.of(
        "firstName", "Amina",
        "lastName", "Benali",
        "firstNameAr", "أمينة",
        "lastNameAr", "بن علي",
        "nationalNumber", nationalNumber,
        "departmentId", departmentId,
        "jobTitle", "Comptable",
        "hiredOn", "2026-11-01");
  }

  /** 18 digits. */
  public static String nationalNumber() {
    return "1"
        + ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 99_999_999_999_999_999L);
  }
}
