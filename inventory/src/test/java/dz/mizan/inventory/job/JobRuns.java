package dz.mizan.inventory.job;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

/** Has jobs run for a company and waits for them. */
public final class JobRuns {
  private static final String JOBS = "/api/v1/jobs/";

  private JobRuns() {}

  static RequestSpecification operator(Storekeeper storekeeper) {
    var token = storekeeper.tokens().of(storekeeper.user(), storekeeper.company());
    return given().auth().oauth2(token.permissions("jobs:*").recent());
  }

  static Response ask(Storekeeper storekeeper, String job) {
    return operator(storekeeper).post(JOBS + job + "/run");
  }

  static JsonPath read(Storekeeper storekeeper, String job) {
    return operator(storekeeper).get(JOBS + job).then().statusCode(200).extract().jsonPath();
  }

  /**
   * Runs the job now; one that happens to be running already is waited for first.
   *
   * @return the job after that run
   */
  public static JsonPath run(Storekeeper storekeeper, String job) {
    var before = new long[1];
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(
            () -> {
              before[0] = read(storekeeper, job).getLong("runs");
              return ask(storekeeper, job).statusCode();
            },
            status -> status == 202);
    return awaitEnd(storekeeper, job, before[0] + 1);
  }

  static JsonPath awaitEnd(Storekeeper storekeeper, String job, long run) {
    return Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(
            () -> read(storekeeper, job),
            view -> view.getLong("runs") >= run && !view.getBoolean("running"));
  }
}
