package dz.mizan.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./mizan keys list|rotate|withdraw}: the keys that access tokens are signed with. */
@Command(name = "keys")
final class Keys implements Callable<Integer> {
  private static final String KEYS = "/api/v1/signing-keys";

  enum Action {
    list,
    rotate,
    withdraw
  }

  @Parameters(index = "0", paramLabel = "list|rotate|withdraw")
  private Action action = Action.list;

  @Parameters(index = "1", paramLabel = "KID", arity = "0..1")
  private @Nullable String kid;

  @Option(names = "--lead", paramLabel = "SECONDS")
  private @Nullable Integer leadSeconds;

  @Option(names = "--auth-url", paramLabel = "URL")
  private @Nullable String authUrl;

  @Override
  public Integer call() {
    var api = AuthApi.at(Login.url(authUrl)).withSecret(secret());
    switch (action) {
      case list -> show(api.get(KEYS));
      case rotate ->
          show(
              api.post(
                  KEYS + "/rotate",
                  leadSeconds == null ? Map.of() : Map.of("leadSeconds", leadSeconds)));
      case withdraw -> {
        if (kid == null) {
          throw new Refused("withdraw needs the kid of a key; ./mizan keys list shows them");
        }
        api.delete(KEYS + "/" + kid);
        show(api.get(KEYS));
      }
    }
    return 0;
  }

  private String secret() {
    var given = System.getenv("MIZAN_SERVICE_SECRET");
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    if (authUrl != null) {
      throw new Refused("For another auth than this checkout's set MIZAN_SERVICE_SECRET");
    }
    return Installation.here().settings().serviceSecret();
  }

  private static void show(JsonNode keys) {
    for (var key : keys) {
      System.out.printf(
          "%4d  %s  %-9s  signs from %s%n",
          key.path("generation").asInt(),
          key.path("kid").asText(),
          key.path("status").asText(),
          key.path("signsFrom").asText());
    }
  }
}
