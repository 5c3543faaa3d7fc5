package dz.mizan.inventory.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.job.Job;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every job says what it does, in every language. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JobTextsTest {
  @Inject @All List<Job> jobs;

  TestTokens tokens;
  Queues queues;

  @Test
  void a_job_is_described_in_the_language_asked_for() {
    var company = InventoryFixtures.company(queues, tokens);
    var job = "/api/v1/jobs/release-expired-reservations";
    JobRuns.operator(company)
        .header("Accept-Language", "fr-DZ,fr;q=0.9")
        .get(job)
        .then()
        .statusCode(200)
        .body("description", equalTo("Libère les réservations échues"))
        .body("every", equalTo("PT1M"));
    JobRuns.operator(company)
        .get(job)
        .then()
        .body("description", equalTo("Releases reservations whose time is over"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void every_job_has_a_text(String language) throws IOException {
    var texts = new Properties();
    var resource = "jobs/service_" + language + ".properties";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    var names = new TreeSet<>(jobs.stream().map(Job::name).toList());
    names.remove(ScriptedJob.NAME);
    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names);
  }
}
