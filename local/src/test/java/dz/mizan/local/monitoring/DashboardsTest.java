package dz.mizan.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Grafana can load the dashboards; {@code MetricsTest} of inventory knows the figures. */
class DashboardsTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Path MONITORING = ROOT.resolve("k8s/monitoring");
  private static final Pattern TYPE = Pattern.compile("type=\\\\?\"(dz\\.mizan\\.[a-z.-]+\\.v1)");

  static List<Path> dashboards() throws IOException {
    try (Stream<Path> files = Files.list(MONITORING.resolve("dashboards"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void a_dashboard_has_an_id_of_its_own_and_panels_that_do_not_overlap(Path file)
      throws IOException {
    var dashboard = new ObjectMapper().readTree(file.toFile());
    assertThat(dashboard.path("uid").textValue() + ".json")
        .isEqualTo(file.getFileName().toString());
    var ids = new HashSet<Integer>();
    var cells = new HashSet<String>();
    for (var panel : dashboard.path("panels")) {
      assertThat(ids.add(panel.path("id").intValue())).isTrue();
      occupy(panel.path("gridPos"), cells, panel.path("title").textValue());
      assertThat(panel.path("targets").size()).isPositive();
      for (var target : panel.path("targets")) {
        assertThat(target.path("expr").textValue()).contains("namespace=~\"$namespace\"");
      }
    }
    assertThat(ids).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void the_events_that_are_counted_exist(Path file) throws IOException {
    TYPE.matcher(Files.readString(file))
        .results()
        .forEach(
            found -> assertThat(ROOT.resolve("docs/events/" + found.group(1) + ".json")).exists());
  }

  @Test
  void all_of_them_are_deployed() throws IOException {
    Map<String, List<Map<String, Object>>> kustomization =
        new Yaml().load(Files.readString(MONITORING.resolve("kustomization.yaml")));
    assertThat(kustomization.get("configMapGenerator").getFirst().get("files"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(
            dashboards().stream().map(file -> "dashboards/" + file.getFileName()).toList());
  }

  private static void occupy(JsonNode place, HashSet<String> cells, String title) {
    for (int x = 0; x < place.path("w").intValue(); x++) {
      for (int y = 0; y < place.path("h").intValue(); y++) {
        var column = place.path("x").intValue() + x;
        assertThat(column).as(title).isLessThan(24);
        assertThat(cells.add(column + "/" + (place.path("y").intValue() + y))).as(title).isTrue();
      }
    }
  }
}
