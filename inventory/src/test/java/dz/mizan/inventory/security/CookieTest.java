package dz.mizan.inventory.security;

import static dz.mizan.inventory.security.Rights.PRODUCTS;
import static dz.mizan.inventory.security.Rights.create;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser sends the cookies of a login by itself, also when another site's page asks it to. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CookieTest {
  private static final String CSRF = "the csrf token of the login";

  TestTokens tokens;
  Queues queues;
  Storekeeper storekeeper;
  String token;

  @BeforeEach
  void company() throws Exception {
    storekeeper = InventoryFixtures.company(queues, tokens);
    var hash = MessageDigest.getInstance("SHA-256").digest(CSRF.getBytes(StandardCharsets.UTF_8));
    var claim = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    token = storekeeper.token().claim("csrf", claim).sign();
  }

  private static RequestSpecification cookie(String value) {
    return given().contentType(ContentType.JSON).header("Cookie", "__Host-mizan-access=" + value);
  }

  @Test
  void reading_needs_the_cookie_alone_and_changing_the_csrf_token_too() {
    cookie(token).get(PRODUCTS).then().statusCode(200);
    create(cookie(token)).then().statusCode(403).body("code", equalTo("csrf-token-refused"));
    create(cookie(token).header("X-CSRF-Token", "another")).then().statusCode(403);
    create(cookie(token).header("X-CSRF-Token", CSRF)).then().statusCode(201);
  }

  @Test
  void a_token_or_key_that_was_not_made_for_cookies_changes_nothing_as_one() {
    create(cookie(storekeeper.token().sign()).header("X-CSRF-Token", CSRF)).then().statusCode(403);
    var key = Rights.key();
    tokens.introspects(key, Rights.claims(storekeeper, storekeeper.user(), "products:*"));
    cookie(key).get(PRODUCTS).then().statusCode(401);
    cookie("x").get(PRODUCTS).then().statusCode(401);
  }

  @Test
  void what_the_client_says_itself_goes_before_the_cookie() {
    create(cookie(token).header("Authorization", "Bearer " + storekeeper.token().sign()))
        .then()
        .statusCode(201);
    cookie(token).header("Authorization", "Bearer x").get(PRODUCTS).then().statusCode(401);
  }
}
