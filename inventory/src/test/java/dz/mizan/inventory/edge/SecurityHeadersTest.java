package dz.mizan.inventory.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SecurityHeadersTest {
  TestTokens tokens;
  Queues queues;

  @Test
  void every_answer_carries_the_security_headers_whatever_it_is() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var answers = new LinkedHashMap<String, Response>();
    answers.put("found", storekeeper.request().get("/api/v1/warehouses"));
    answers.put("created", storekeeper.request().get("/api/v1/products/" + storekeeper.product()));
    answers.put("not authenticated", given().get("/api/v1/warehouses"));
    answers.put("forbidden", given().auth().oauth2(weak(storekeeper)).get("/api/v1/warehouses"));
    answers.put("no such path", given().get("/nowhere"));
    answers.put("no such framework path", given().get("/q/nowhere"));
    answers.put("no such method", storekeeper.request().delete("/api/v1/warehouses"));
    answers.put("malformed", storekeeper.request().body("{").post("/api/v1/products"));
    answers.put("too large", storekeeper.request().body(large()).post("/api/v1/products"));
    answers.put("health", given().get("/q/health/live"));
    answers.put("metrics", given().get("/q/metrics"));
    answers.put("OpenAPI", given().get("/q/openapi"));
    answers.put("Swagger UI", given().get("/q/swagger-ui/"));
    answers.forEach(SecurityHeadersTest::checkHeaders);
    assertThat(answers.values())
        .extracting(Response::statusCode)
        .containsExactly(200, 200, 401, 403, 404, 404, 405, 400, 413, 200, 200, 200, 200);
  }

  private static String weak(InventoryFixtures.Storekeeper storekeeper) {
    return storekeeper.tokens().of(storekeeper.user(), storekeeper.company()).sign();
  }

  private static String large() {
    return "{\"sku\":\"" + "x".repeat(1 << 20) + "\"}";
  }

  private static void checkHeaders(String what, Response answer) {
    var headers = answer.headers();
    assertThat(headers.getValue("Strict-Transport-Security"))
        .as(what)
        .isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(headers.getValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
    assertThat(headers.getValues("X-Frame-Options")).as(what).containsExactly("DENY");
    assertThat(headers.getValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
    assertThat(headers.getValues("Cache-Control")).as(what).containsExactly("no-store");
    assertThat(headers.getValues("Vary")).as(what).containsExactly("Origin");
    assertThat(headers.getValue("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
    assertThat(headers.getValue("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
    assertThat(headers.getValue("Cross-Origin-Embedder-Policy")).as(what).isEqualTo("require-corp");
    assertThat(headers.getValue("Permissions-Policy")).as(what).contains("camera=()");
    assertThat(headers.getValue("Content-Security-Policy"))
        .as(what)
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(headers.hasHeaderWithName("Server")).as(what).isFalse();
    assertThat(headers.hasHeaderWithName("X-Powered-By")).as(what).isFalse();
    assertThat(headers.getValues("X-Request-Id")).as(what).hasSize(1);
  }

  @Test
  void nothing_may_run_in_an_answer_but_the_documentation_page_still_works() {
    assertThat(given().get("/q/openapi").header("Content-Security-Policy"))
        .doesNotContain("script-src");
    var page = given().get("/q/swagger-ui/");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self' 'unsafe-inline'")
        .contains("connect-src 'self'");
    assertThat(page.asString()).contains("swagger-ui-bundle.js").doesNotContain("https://cdn");
    given().get("/q/swagger-ui/swagger-ui-bundle.js").then().statusCode(200);
  }
}
