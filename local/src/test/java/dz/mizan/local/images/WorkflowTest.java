package dz.mizan.local.images;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What runs where others host the project. */
class WorkflowTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern GITHUB_IN_SHELL = Pattern.compile("\\$\\{\\{\\s*github\\.");

  private static Map<String, Map<String, Object>> jobs(String file) throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Map<String, Map<String, Object>>> workflow =
        new Yaml(options).load(Files.readString(ROOT.resolve(".github/workflows").resolve(file)));
    return workflow.get("jobs");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> steps(Map<String, Object> job) {
    return (List<Map<String, Object>>) job.get("steps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "release.yml"})
  void every_job_has_steps_few_rights_and_needs_only_jobs_that_are_there(String file)
      throws IOException {
    var text = Files.readString(ROOT.resolve(".github/workflows").resolve(file));
    assertThat(text).contains("\npermissions:\n  contents: read\n");
    var jobs = jobs(file);
    for (var job : jobs.values()) {
      assertThat(job).containsKeys("runs-on", "steps");
      if (job.get("needs") instanceof String needed) {
        assertThat(jobs).containsKey(needed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "release.yml"})
  void every_action_has_a_version_and_no_script_takes_in_what_strangers_wrote(String file)
      throws IOException {
    var used = new ArrayList<String>();
    for (var job : jobs(file).values()) {
      for (var step : steps(job)) {
        assertThat(step.containsKey("uses") ^ step.containsKey("run")).as(step.toString()).isTrue();
        if (step.get("uses") instanceof String action) {
          used.add(action);
        } else {
          assertThat(step.get("run").toString()).doesNotContainPattern(GITHUB_IN_SHELL);
        }
      }
    }
    assertThat(used).isNotEmpty().allMatch(action -> action.matches("[\\w./-]+@v?\\d[\\w.]*"));
  }

  @Test
  void all_programs_are_built_natively_made_into_images_and_released() throws IOException {
    var programs =
        Stream.concat(Arrays.stream(Service.values()).map(Service::id), Stream.of("migrations"));
    var all = programs.toList();
    for (var job : List.of(jobs("ci.yml").get("native"), jobs("ci.yml").get("images"))) {
      assertThat(matrix(job).get("service")).isEqualTo(all);
    }
    for (var job : List.of(jobs("release.yml").get("images"), jobs("release.yml").get("tags"))) {
      assertThat(matrix(job).get("service")).isEqualTo(all);
    }
    assertThat(matrix(jobs("release.yml").get("images")).get("kind"))
        .isEqualTo(List.of("native", "jvm"));
  }

  private static Map<?, ?> matrix(Map<String, Object> job) {
    return (Map<?, ?>) ((Map<?, ?>) job.get("strategy")).get("matrix");
  }

  @Test
  void the_check_is_the_one_that_runs_everywhere() throws IOException {
    assertThat(steps(jobs("ci.yml").get("verify")))
        .anyMatch(step -> "bash .ci/run".equals(step.get("run")));
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("mvnw", "verify", "kubectl");
  }

  @Test
  void dependencies_and_images_are_scanned() throws IOException {
    assertThat(steps(jobs("ci.yml").get("dependencies")).toString())
        .contains("trivy-action", "-Dsbom");
    assertThat(steps(jobs("ci.yml").get("images")).toString()).contains("trivy-action", "hadolint");
    assertThat(steps(jobs("release.yml").get("images")).toString()).contains("trivy-action");
  }
}
