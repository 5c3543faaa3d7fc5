package dz.mizan.inventory.security;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** What tests of tokens and API keys have in common. */
public final class Rights {
  static final String PRODUCTS = "/api/v1/products";
  static final Duration A_SECOND = Duration.ofSeconds(1);

  private Rights() {}

  static RequestSpecification bearer(String credential) {
    return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + credential);
  }

  static int read(String credential) {
    return bearer(credential).get(PRODUCTS).statusCode();
  }

  static Response create(RequestSpecification request) {
    var product =
        Map.of("sku", "S-" + UUID.randomUUID(), "names", Map.of("fr", "Huile"), "unit", "LITRE");
    return request.body(product).post(PRODUCTS);
  }

  /** An API key by its looks; auth has to know it. */
  public static String key() {
    var bytes = new byte[64];
    new SecureRandom().nextBytes(bytes);
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return "mzn_"
        + base64.encodeToString(Arrays.copyOf(bytes, 32))
        + "_"
        + base64.encodeToString(Arrays.copyOfRange(bytes, 32, 64));
  }

  /** What auth answers of somebody in that company. */
  static String claims(Storekeeper owner, UUID subject, String... permissions) {
    var list =
        Arrays.stream(permissions).map(p -> "\"" + p + "\"").collect(Collectors.joining(","));
    return """
        {"active":true,"sub":"%s","upn":"Caisse","company":"%s","groups":[],"permissions":[%s],
         "iat":%d,"exp":%d}"""
        .formatted(
            subject,
            owner.company(),
            list,
            Instant.now().getEpochSecond(),
            Instant.now().plusSeconds(600).getEpochSecond());
  }

  /** Services follow auth within a second; how long it took. */
  static Duration await(Callable<Boolean> condition) {
    var start = Instant.now();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(5))
        .until(condition);
    return Duration.between(start, Instant.now());
  }
}
