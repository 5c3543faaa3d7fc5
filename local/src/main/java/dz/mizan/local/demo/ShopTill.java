package dz.mizan.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A till in a shop, which calls with an API key, until it is sold and its key revoked. */
record ShopTill(Api api, Endpoints endpoints, Report report) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * @throws DemoFailed if the key may do more or less than it says, or works on when revoked
   */
  void use(Login superuser) {
    var keys = endpoints.auth() + "/api/v1/api-keys";
    var created =
        superuser.post(
            keys, Map.of("name", "Till in Hydra", "permissions", List.of("products:read")));
    var key = created.text("key");
    var products = endpoints.inventory() + "/api/v1/products";
    expect(200, products, key);
    expect(403, endpoints.hr() + "/api/v1/employees", key);
    superuser.delete(keys + "/" + created.text("id"));
    var revoked = System.nanoTime();
    while (api.get(products, key).status() != 401) {
      if (System.nanoTime() - revoked > PATIENCE.toNanos()) {
        throw new DemoFailed("inventory still takes a revoked API key");
      }
      Pause.of(Duration.ofMillis(20));
    }
    report.line(
        "The till in Hydra read the catalogue with its API key, until that was revoked: %d ms",
        Duration.ofNanos(System.nanoTime() - revoked).toMillis());
  }

  private void expect(int status, String url, String key) {
    var answer = api.get(url, key);
    if (answer.status() != status) {
      throw new DemoFailed(url + " answered a till " + answer.status() + ": " + answer.body());
    }
  }
}
