package dz.mizan.auth.apikey;

import static io.restassured.RestAssured.given;

import dz.mizan.auth.AuthFixtures.Company;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** API keys for tests, made through the door. */
final class ApiKeyFixtures {
  static final String KEYS = "/api/v1/api-keys";

  private ApiKeyFixtures() {}

  static Map<String, Object> body(String name, String... permissions) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("permissions", List.of(permissions));
    return body;
  }

  static Response create(Company company, Map<String, Object> body) {
    return company.superuser().body(body).post(KEYS);
  }

  /** A new key of that company, with its secret. */
  static Key key(Company company, String name, String... permissions) {
    return key(company, body(name, permissions));
  }

  static Key key(Company company, Map<String, Object> body) {
    var created = create(company, body).then().statusCode(201).extract();
    return new Key(created.path("id"), created.path("key"));
  }

  /** A request as the machine sends it. */
  static RequestSpecification with(String key) {
    return given().contentType(ContentType.JSON).header("X-API-Key", key);
  }

  record Key(String id, String secret) {
    String path() {
      return KEYS + "/" + id;
    }

    RequestSpecification request() {
      return with(secret);
    }
  }
}
