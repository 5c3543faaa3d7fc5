package dz.mizan.auth.apikey;

import static dz.mizan.auth.apikey.ApiKeyFixtures.key;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No endpoint takes for granted that its caller is a user. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EveryEndpointTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Test
  void a_machine_that_may_do_all_that_keys_can_is_never_answered_500() {
    var atlas = AuthFixtures.company();
    var permissions =
        atlas.superuser().get("/api/v1/permissions").<List<String>>path("items.resource").stream()
            .distinct()
            .map(resource -> resource + ":*")
            .toArray(String[]::new);
    var key = key(atlas, "Robot", permissions);
    Map<String, Map<String, Object>> paths =
        RestAssured.given().accept("application/json").get("/q/openapi").path("paths");
    var failed = new ArrayList<String>();
    var answered = new TreeSet<Integer>();
    paths.forEach(
        (path, operations) ->
            operations.keySet().stream()
                .filter(METHODS::contains)
                // Or the key would be worth nothing for the rest.
                .filter(method -> !path.endsWith("/suspend"))
                .forEach(
                    method -> {
                      var concrete = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                      var request = key.request().header("If-Match", "*");
                      var hasBody = !method.equals("get") && !method.equals("delete");
                      var status =
                          (hasBody ? request.body("{}") : request)
                              .request(method, concrete)
                              .statusCode();
                      answered.add(status);
                      if (status >= 500) {
                        failed.add(method + " " + path + ": " + status);
                      }
                    }));
    assertThat(failed).isEmpty();
    assertThat(answered).contains(200, 400, 403, 404);
  }
}
