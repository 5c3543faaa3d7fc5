package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/roll-out} with a kubectl that writes down what it is asked for. */
class RollOutTest {
  private static final String STAND_IN =
      """
      #!/bin/sh
      echo "$*" >>"%1$s/asked"
      case "$*" in
        kustomize*) printf 'kind: Deployment\\nmetadata:\\n  namespace: mizan-atlas\\n' ;;
        *jsonpath*) echo "$STATE" ;;
        *apply*) cat >/dev/null ;;
      esac
      """;

  @TempDir Path folder;

  @Test
  void services_follow_when_the_migrations_have_succeeded() throws Exception {
    assertThat(run("SuccessCriteriaMet Complete")).isZero();
    assertThat(asked())
        .containsSubsequence(
            "kustomize",
            "--namespace mizan-atlas delete job migrations --ignore-not-found",
            "apply -f - --selector app.kubernetes.io/component!=service",
            "get job migrations",
            "apply -f -\n",
            "rollout status deployment");
  }

  @Test
  void services_stay_as_they_are_when_the_migrations_have_failed() throws Exception {
    assertThat(run("FailureTarget Failed")).isEqualTo(1);
    assertThat(asked()).contains("logs job/migrations").doesNotContain("apply -f -\n", "rollout");
  }

  @Test
  void services_stay_as_they_are_when_the_migrations_do_not_end() throws Exception {
    assertThat(run("")).isEqualTo(1);
    assertThat(asked()).doesNotContain("apply -f -\n", "rollout");
  }

  @Test
  void without_an_overlay_nothing_is_asked_for() throws Exception {
    assertThat(script("Complete", "nowhere")).isEqualTo(2);
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  private int run(String state) throws Exception {
    Files.createFile(folder.resolve("kustomization.yaml"));
    return script(state, folder.toString());
  }

  private int script(String state, String overlay) throws Exception {
    var kubectl = folder.resolve("kubectl");
    Files.writeString(kubectl, STAND_IN.formatted(folder));
    Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
    var builder = new ProcessBuilder(Overlays.K8S.resolve("roll-out").toString(), overlay);
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("STATE", state);
    builder.environment().put("MIZAN_MIGRATION_PATIENCE", "6");
    builder.environment().put("MIZAN_MIGRATION_PAUSE", "0");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    return builder.start().waitFor();
  }

  private String asked() throws IOException {
    return Files.readString(folder.resolve("asked"));
  }
}
