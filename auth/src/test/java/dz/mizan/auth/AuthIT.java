package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class AuthIT {
  Stack stack;

  @Test
  void the_packaged_service_signs_up_lets_in_refuses_and_tells() {
    AuthFixtures.awaitReady();
    try (var tap = new EventTap(stack.broker(), "*.auth.#")) {
      var atlas = AuthFixtures.company();
      var body = signUpBody(atlas.code());
      json()
          .header("Accept-Language", "ar")
          .header("Idempotency-Key", "it-" + atlas.code())
          .body(body)
          .post(COMPANIES)
          .then()
          .statusCode(409)
          .body("title", equalTo("رمز المؤسسة مستعمل"));
      atlas
          .user("yacine", "storekeeper")
          .get(USERS + "/profile")
          .then()
          .statusCode(200)
          .body("roles", contains("storekeeper"));
      atlas.superuser().get(USERS).then().statusCode(200).body("items", hasSize(2));
      AuthFixtures.logIn(atlas.code(), "amina", "wrong horse battery").then().statusCode(401);
      body.put("superuser", Map.of("username", "x"));
      json().body(body).post(COMPANIES).then().statusCode(400);
      json().get(USERS).then().statusCode(401);
      tap.awaitType("dz.mizan.auth.company.registered.v1");
      tap.awaitType("dz.mizan.auth.user.registered.v1");
      tap.awaitType("dz.mizan.auth.user.authorized.v1");
    }
    given().get("/.well-known/jwks.json").then().body("keys", hasSize(1));
  }
}
