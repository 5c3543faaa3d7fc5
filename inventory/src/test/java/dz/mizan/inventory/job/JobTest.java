package dz.mizan.inventory.job;

import static dz.mizan.inventory.job.JobRuns.ask;
import static dz.mizan.inventory.job.JobRuns.awaitEnd;
import static dz.mizan.inventory.job.JobRuns.operator;
import static dz.mizan.inventory.job.JobRuns.read;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.job.JobPoller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JobTest {
  private static final String JOB = ScriptedJob.NAME;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject JobPoller poller;
  @Inject Audit audit;
  Storekeeper company;

  @BeforeEach
  void company() {
    company = InventoryFixtures.company(queues, tokens);
  }

  // A script that waits for its test would be run again when its lease lapses, and wait for ever in
  // an open transaction: no vacuum removes anything, and every test class after this one is slower.
  @AfterEach
  void forget() {
    ScriptedJob.forget(company.company());
  }

  private void set(String columns) {
    var changed =
        sql.update(
            "update job set " + columns + " where company_id = ? and name = ?",
            company.company(),
            JOB);
    assertThat(changed).isEqualTo(1);
  }

  private long entries(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?",
        company.company(),
        action);
  }

  private Uni<String> leaveTrace() {
    return audit.record("job.traced", "job", UUID.randomUUID(), null, null).replaceWith("traced");
  }

  @Test
  void a_job_runs_on_demand_and_tells_how_it_went() {
    ScriptedJob.script(company.company(), this::leaveTrace);
    var before = read(company, JOB);
    assertThat(before.getLong("runs")).isZero();
    assertThat(before.getString("every")).isEqualTo("PT24H");
    assertThat(before.getString("nextRunAt")).isNotNull();
    ask(company, JOB)
        .then()
        .statusCode(202)
        .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/jobs/" + JOB));
    var after = awaitEnd(company, JOB, 1);
    assertThat(after.getString("lastStatus")).isEqualTo("SUCCEEDED");
    assertThat(after.getString("lastResult")).isEqualTo("traced");
    assertThat(after.getLong("failures")).isZero();
    assertThat(OffsetDateTime.parse(after.getString("nextRunAt")))
        .isAfter(OffsetDateTime.now().plusHours(23));
    assertThat(entries("job.traced")).isEqualTo(1);
    assertThat(entries("job.requested")).isEqualTo(1);
    operator(company).get("/api/v1/jobs").then().body("items.name", hasItem(JOB));
    given().get("/q/metrics").then().body(org.hamcrest.Matchers.containsString("mizan_job_runs"));
  }

  @Test
  void of_many_replicas_that_find_a_job_due_one_runs_it() {
    var runs = new AtomicInteger();
    ScriptedJob.script(
        company.company(), () -> Uni.createFrom().item("run " + runs.incrementAndGet()));
    set("next_run_at = now() - interval '1 minute'");
    try (var pool = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 8).forEach(i -> pool.submit(() -> poller.claim(UUID.randomUUID(), 100)));
    }
    var after = awaitEnd(company, JOB, 1);
    assertThat(after.getLong("runs")).isEqualTo(1);
    assertThat(runs).hasValue(1);
  }

  @Test
  void a_run_whose_replica_died_comes_up_again_when_its_lease_lapses() {
    set(
        "owner = gen_random_uuid(), runs = runs + 1, leased_until = now() + interval '1 hour',"
            + " next_run_at = now() + interval '1 hour'");
    assertThat(read(company, JOB).getBoolean("running")).isTrue();
    ask(company, JOB).then().statusCode(409).body("code", equalTo("job-running"));
    assertThat(entries("job.requested")).isZero();
    set("leased_until = now() - interval '1 second', next_run_at = now() - interval '1 second'");
    var after = awaitEnd(company, JOB, 2);
    assertThat(after.getLong("runs")).isEqualTo(2);
    assertThat(after.getString("lastStatus")).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_run_that_lost_its_lease_has_no_effect() {
    var begun = new CompletableFuture<UniEmitter<? super Void>>();
    ScriptedJob.script(
        company.company(),
        () -> {
          var context = io.vertx.core.Vertx.currentContext();
          return leaveTrace()
              .call(
                  () ->
                      Uni.createFrom()
                          .<Void>emitter(begun::complete)
                          .emitOn(step -> context.runOnContext(ignored -> step.run())));
        });
    ask(company, JOB).then().statusCode(202);
    var waiting = begun.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    assertThat(read(company, JOB).getBoolean("running")).isTrue();
    ask(company, JOB).then().statusCode(409);
    set("owner = gen_random_uuid(), runs = runs + 1");
    waiting.complete(null);
    // What the run did is undone; its successor's lease is not touched.
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(
            () ->
                given()
                    .get("/q/metrics")
                    .asString()
                    .lines()
                    .anyMatch(
                        line ->
                            line.startsWith("mizan_job_runs_seconds_count")
                                && line.contains("job=\"scripted\"")
                                && line.contains("outcome=\"failed\"")));
    assertThat(entries("job.traced")).isZero();
    var after = read(company, JOB);
    assertThat(after.getBoolean("running")).isTrue();
    assertThat(after.getString("lastStatus")).isNull();
    assertThat(after.getLong("failures")).isZero();
  }

  @Test
  void what_a_run_failed_of_is_noted_though_the_run_is_undone() {
    ScriptedJob.script(
        company.company(),
        () -> leaveTrace().chain(() -> CompanySql.execute("select 1 / 0")).replaceWith(""));
    ScriptedJob.noteFailures(
        company.company(), () -> audit.record("job.noted", "job", UUID.randomUUID(), null, null));

    var failed = JobRuns.run(company, JOB);

    assertThat(failed.getString("lastStatus")).isEqualTo("FAILED");
    assertThat(entries("job.traced")).isZero();
    assertThat(entries("job.noted")).isEqualTo(1);
  }

  @Test
  void a_run_whose_own_note_fails_is_noted_as_failed_all_the_same() {
    ScriptedJob.script(
        company.company(),
        () -> Uni.createFrom().failure(new IllegalStateException("select secret")));
    ScriptedJob.noteFailures(
        company.company(),
        () ->
            audit
                .record("job.noted", "job", UUID.randomUUID(), null, null)
                .chain(() -> CompanySql.execute("select 1 / 0"))
                .replaceWithVoid());

    var failed = JobRuns.run(company, JOB);

    assertThat(failed.getString("lastStatus")).isEqualTo("FAILED");
    assertThat(failed.getLong("failures")).isEqualTo(1);
    assertThat(failed.getBoolean("running")).isFalse();
    assertThat(pauseAfter(failed)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
    assertThat(entries("job.noted")).isZero();

    ScriptedJob.noteFailures(
        company.company(),
        () -> {
          throw new IllegalStateException("thrown, not failed");
        });
    assertThat(JobRuns.run(company, JOB).getLong("failures")).isEqualTo(2);
  }

  @Test
  void a_failing_job_is_tried_later_and_later_and_stops_nobody() {
    var neighbour = InventoryFixtures.company(queues, tokens);
    ScriptedJob.script(
        company.company(),
        () ->
            leaveTrace()
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("select secret"))));
    var failed = JobRuns.run(company, JOB);
    assertThat(failed.getString("lastStatus")).isEqualTo("FAILED");
    assertThat(failed.getString("lastError")).startsWith("internal-error").doesNotContain("secret");
    assertThat(failed.getLong("failures")).isEqualTo(1);
    assertThat(pauseAfter(failed)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
    assertThat(pauseAfter(JobRuns.run(company, JOB)))
        .isBetween(Duration.ofSeconds(35), Duration.ofSeconds(45));
    assertThat(entries("job.traced")).isZero();
    assertThat(JobRuns.run(neighbour, JOB).getString("lastStatus")).isEqualTo("SUCCEEDED");

    ScriptedJob.script(company.company(), () -> Uni.createFrom().item("well again"));
    var well = JobRuns.run(company, JOB);
    assertThat(well.getString("lastStatus")).isEqualTo("SUCCEEDED");
    assertThat(well.getString("lastError")).isNull();
    assertThat(well.getLong("failures")).isEqualTo(2);
  }

  private static Duration pauseAfter(io.restassured.path.json.JsonPath job) {
    return Duration.between(
        OffsetDateTime.parse(job.getString("lastFinishedAt")),
        OffsetDateTime.parse(job.getString("nextRunAt")));
  }

  @Test
  void companies_that_were_there_before_the_job_get_it_too() {
    sql.update("delete from job where company_id = ?", company.company());
    poller.plan();
    poller.plan();
    assertThat(
            sql.count(
                "select count(*) from job where company_id = ? and name = ?",
                company.company(),
                JOB))
        .isEqualTo(1);
  }

  @Test
  void only_who_may_reads_and_runs_jobs_of_his_own_company() {
    var other = InventoryFixtures.company(queues, tokens);
    JobRuns.run(company, JOB);
    assertThat(read(other, JOB).getLong("runs")).isZero();
    given().get("/api/v1/jobs").then().statusCode(401);
    given().get("/api/v1/jobs/" + JOB).then().statusCode(401);
    given().post("/api/v1/jobs/" + JOB + "/run").then().statusCode(401);
    company.request().get("/api/v1/jobs").then().statusCode(403);
    company.request().get("/api/v1/jobs/" + JOB).then().statusCode(403);
    var reader = tokens.of(company.user(), company.company()).permissions("jobs:read").sign();
    given().auth().oauth2(reader).post("/api/v1/jobs/" + JOB + "/run").then().statusCode(403);
    var restricted =
        tokens
            .of(company.user(), company.company())
            .permissions("jobs:*")
            .claim("scope_warehouses", java.util.List.of(UUID.randomUUID().toString()))
            .sign();
    given()
        .auth()
        .oauth2(restricted)
        .post("/api/v1/jobs/" + JOB + "/run")
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    operator(company).get("/api/v1/jobs/unheard-of").then().statusCode(404);
    ask(company, "unheard-of").then().statusCode(404);
    assertThat(read(company, JOB).getLong("runs")).isEqualTo(1);
  }
}
