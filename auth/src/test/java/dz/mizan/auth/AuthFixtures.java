package dz.mizan.auth;

import static io.restassured.RestAssured.given;

import dz.mizan.common.ratelimit.RateLimit;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Companies and users for tests, made through the service's own doors. */
public final class AuthFixtures {
  public static final String COMPANIES = "/api/v1/companies";
  public static final String USERS = "/api/v1/users";
  public static final String PASSWORD = "correct horse battery";

  private AuthFixtures() {}

  public static String newCode() {
    return "t" + UUID.randomUUID().toString().substring(0, 18);
  }

  public static Map<String, Object> signUpBody(String code) {
    var body = new HashMap<String, Object>();
    body.put("code", code);
    body.put("name", "Atlas Négoce");
    body.put("nif", "0002 1600 1808 337");
    body.put(
        "superuser",
        Map.of(
            "username", "amina",
            "email", "amina@atlas.dz",
            "fullName", "Amina Bensaïd",
            "password", PASSWORD));
    return body;
  }

  public static Map<String, Object> registerBody(String code, String username) {
    var body = new HashMap<String, Object>();
    body.put("company", code);
    body.put("username", username);
    body.put("email", "somebody@atlas.dz");
    body.put("fullName", "Yacine Haddad");
    body.put("password", PASSWORD);
    return body;
  }

  public static RequestSpecification json() {
    return given().contentType(ContentType.JSON);
  }

  /** A new company, signed up; its superuser is logged in. */
  public static Company company() {
    awaitReady();
    var code = newCode();
    var id = json().body(signUpBody(code)).post(COMPANIES).then().statusCode(201).extract();
    return new Company(UUID.fromString(id.path("id")), code, token(code, "amina"));
  }

  /** A service that starts on an empty database needs a moment to make its first key. */
  public static void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  public static Response logIn(String code, String username, String password) {
    return json()
        .body(Map.of("company", code, "username", username, "password", password))
        .post(USERS + "/login");
  }

  public static String token(String code, String username) {
    return logIn(code, username, PASSWORD).then().statusCode(200).extract().path("accessToken");
  }

  /** The same session with a token that says that the user has just told his password again. */
  public static String stepUp(String token) {
    return Company.as(token)
        .body(Map.of("password", PASSWORD))
        .post(USERS + "/step-up")
        .then()
        .statusCode(200)
        .extract()
        .path("accessToken");
  }

  /** Waits until it is so; services know of a change within a second. */
  public static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(condition);
  }

  /** Waits until it is so, and says when it was last asked in vain, counted from the call. */
  public static Duration lastWithout(Callable<Boolean> condition) {
    long startedNs = System.nanoTime();
    var last = new AtomicReference<>(Duration.ZERO);
    await(
        () -> {
          var asked = Duration.ofNanos(System.nanoTime() - startedNs);
          boolean isSo = condition.call();
          if (!isSo) {
            last.set(asked);
          }
          return isSo;
        });
    return last.get();
  }

  public static String newAddress() {
    var random = ThreadLocalRandom.current();
    return "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  /** One whose window lasts as long as a test: what was used in the one before counts less. */
  public static String newAddress(RateLimit limit) {
    return Stream.generate(AuthFixtures::newAddress)
        .filter(address -> isWindowLong(limit, address))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the key's window of the limit goes on for half a minute. */
  public static boolean isWindowLong(RateLimit limit, String key) {
    return limit.take(key, 0).waitSeconds() > 30;
  }

  /** Runs the call that many times at once; all results. */
  public static <T> List<T> atOnce(int times, Callable<T> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = IntStream.range(0, times).mapToObj(i -> threads.submit(call)).toList();
      return running.stream()
          .map(
              result -> {
                try {
                  return result.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }

  /**
   * A company.
   *
   * @param token of its superuser
   */
  public record Company(UUID id, String code, String token) {

    public RequestSpecification superuser() {
      return as(token);
    }

    /** The superuser, who has just proved once more who he is. */
    public RequestSpecification steppedUp() {
      return as(AuthFixtures.stepUp(token));
    }

    /** The superuser, who has just used his passkey. */
    public RequestSpecification steppedUp(Browser browser) {
      return as(AuthPasskeys.stepUp(token, browser));
    }

    public static RequestSpecification as(String token) {
      return json().auth().oauth2(token);
    }

    /** A user who waits. */
    public String register(String username) {
      return json()
          .body(registerBody(code, username))
          .post(USERS + "/register")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    /** A user with these roles, logged in. */
    public RequestSpecification user(String username, String... roles) {
      superuser()
          .body(Map.of("roles", roles))
          .post(USERS + "/" + register(username) + "/authorize")
          .then()
          .statusCode(200);
      return as(AuthFixtures.token(code, username));
    }
  }
}
