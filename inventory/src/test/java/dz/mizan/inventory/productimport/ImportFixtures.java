package dz.mizan.inventory.productimport;

import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.inventory.price.PriceFixtures;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/** Files sent and imports waited for. */
public final class ImportFixtures {
  static final String IMPORTS = "/api/v1/product-imports";
  static final String SKIP = "skip-bad-lines";
  static final String ALL = "all-or-nothing";
  private static final Set<String> OVER = Set.of("COMPLETED", "REFUSED", "FAILED");

  private ImportFixtures() {}

  static RequestSpecification request(Storekeeper keeper, String format) {
    var type = format.equals("csv") ? "text/csv" : "application/x-ndjson";
    return RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)))
        .auth()
        .oauth2(PriceFixtures.token(keeper).recent())
        .header("Content-Type", type)
        .queryParam("format", format);
  }

  static Response send(
      Storekeeper keeper, String format, String mode, boolean dryRun, String file) {
    return request(keeper, format)
        .queryParam("mode", mode)
        .queryParam("dryRun", dryRun)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS);
  }

  /** Sends a CSV file and waits until the import is over. */
  public static JsonPath imported(Storekeeper keeper, String mode, String... lines) {
    return done(keeper, send(keeper, "csv", mode, false, String.join("\n", lines)));
  }

  static JsonPath done(Storekeeper keeper, Response accepted) {
    accepted.then().statusCode(202);
    return await(keeper, accepted.header("Location"));
  }

  static JsonPath await(Storekeeper keeper, String location) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> PriceFixtures.request(keeper).get(location).<String>path("state"),
            OVER::contains);
    return PriceFixtures.request(keeper).get(location).jsonPath();
  }
}
