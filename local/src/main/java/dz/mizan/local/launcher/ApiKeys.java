package dz.mizan.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./mizan api-key create|list|rotate|revoke}. A key goes to standard output alone, all else
 * that is said about it to standard error, so that it can be piped to where it is needed.
 */
@Command(name = "api-key")
final class ApiKeys implements Callable<Integer> {
  private static final String KEYS = "/api/v1/api-keys";

  enum Action {
    create,
    list,
    rotate,
    revoke
  }

  @Mixin private Login login = new Login();

  @Parameters(index = "0", paramLabel = "create|list|rotate|revoke")
  private Action action = Action.list;

  @Parameters(index = "1", paramLabel = "ID", arity = "0..1")
  private @Nullable String id;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--permission", paramLabel = "RESOURCE:ACTION")
  private List<String> permissions = new ArrayList<>();

  @Option(names = "--address", paramLabel = "CIDR")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--expires", paramLabel = "INSTANT", converter = Events.InstantText.class)
  private @Nullable Instant expires;

  @Option(names = "--overlap", paramLabel = "SECONDS")
  private @Nullable Integer overlapSeconds;

  @Override
  public Integer call() {
    switch (action) {
      case create -> create();
      case list -> list();
      case rotate -> rotate();
      case revoke -> revoke();
    }
    return 0;
  }

  private void create() {
    if (name == null || permissions.isEmpty()) {
      throw new Refused("create needs --name NAME and --permission RESOURCE:ACTION");
    }
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("permissions", permissions);
    body.put("addresses", addresses);
    if (expires != null) {
      body.put("expiresAt", expires.toString());
    }
    show("Created", login.api().post(KEYS, body));
  }

  private void rotate() {
    var path = KEYS + "/" + requiredId() + "/rotate";
    Map<String, Object> body =
        overlapSeconds == null ? Map.of() : Map.of("overlapSeconds", overlapSeconds);
    var key = login.api().post(path, body);
    show("Rotated", key);
    if (key.has("formerKeyUntil")) {
      System.err.printf("The former key works until %s.%n", key.path("formerKeyUntil").asText());
    }
  }

  private void revoke() {
    login.api().delete(KEYS + "/" + requiredId());
    System.err.println("Revoked: all services refuse it within a second.");
  }

  private void list() {
    var api = login.api();
    System.out.printf("%-36s  %-8s %-20s %-20s %s%n", "id", "status", "expires", "used", "name");
    var cursor = "";
    do {
      var page = api.get(KEYS + "?limit=200&cursor=" + cursor);
      page.path("items").forEach(ApiKeys::line);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
  }

  private static void line(JsonNode key) {
    System.out.printf(
        "%-36s  %-8s %-20s %-20s %s (%s)%n",
        key.path("id").asText(),
        key.path("status").asText(),
        toTheSecond(key.path("expiresAt").asText()),
        toTheSecond(key.path("lastUsedAt").asText("never")),
        key.path("name").asText(),
        StreamSupport.stream(key.path("permissions").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", ")));
  }

  private static String toTheSecond(String instant) {
    return instant.replaceFirst("\\.\\d+Z$", "Z");
  }

  private static void show(String what, JsonNode key) {
    System.err.printf(
        "%s %s (%s), good until %s. It is shown this once:%n",
        what,
        key.path("name").asText(),
        key.path("id").asText(),
        toTheSecond(key.path("expiresAt").asText()));
    System.out.println(key.path("key").asText());
  }

  private String requiredId() {
    if (id == null) {
      throw new Refused(action + " needs the id of a key; ./mizan api-key list shows them");
    }
    return id;
  }
}
