package dz.mizan.inventory.job;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.job.Job;
import dz.mizan.local.test.MizanTestResource;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every job says what it does, in every language. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JobTextsTest {
  @Inject @All List<Job> jobs;

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
