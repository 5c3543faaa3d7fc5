package dz.mizan.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code k8s/monitoring/rules.yaml}: each alert fires when it should, and has its page. */
class AlertRulesTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Path MONITORING = ROOT.resolve("k8s/monitoring");
  private static final Path RUNBOOKS = ROOT.resolve("docs/runbooks");
  private static final List<String> CASES = List.of("rules-test.yaml", "rules-of-days-test.yaml");
  private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)");

  @TempDir Path folder;

  @Test
  void every_alert_has_a_page_and_every_page_an_alert() throws IOException {
    Set<String> pages;
    try (var files = Files.list(RUNBOOKS)) {
      pages =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(alerts()).hasSizeGreaterThan(15);
    assertThat(pages).containsExactlyInAnyOrderElementsOf(names());
    for (var alert : alerts()) {
      var page = "docs/runbooks/" + alert.get("alert") + ".md";
      assertThat(annotations(alert)).containsEntry("runbook", page).containsKey("summary");
      assertThat(Files.readString(ROOT.resolve(page)))
          .startsWith("# " + alert.get("alert"))
          .contains("**Means.**", "**Users notice.**", "**Look.**", "**Do.**");
    }
  }

  @Test
  void a_page_is_one_page() throws IOException {
    for (var name : names()) {
      assertThat(Files.readAllLines(RUNBOOKS.resolve(name + ".md"))).hasSizeLessThan(40);
    }
  }

  /** Of a Deployment kubectl shows one pod's alone, and by a label ten lines unless told. */
  @Test
  void logs_are_those_of_every_replica() throws IOException {
    var shown = new ArrayList<String>();
    for (var name : names()) {
      shown.addAll(Files.readAllLines(RUNBOOKS.resolve(name + ".md")));
    }
    var logs = shown.stream().filter(line -> line.contains(" logs ")).toList();
    assertThat(logs).hasSizeGreaterThan(15).noneMatch(line -> line.contains("logs deploy/"));
    assertThat(logs)
        .filteredOn(line -> line.contains("logs -l "))
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.contains(" --tail="));
  }

  @Test
  void every_alert_has_a_case() throws IOException {
    var tested = new TreeSet<String>();
    for (var cases : CASES) {
      TESTED
          .matcher(Files.readString(MONITORING.resolve(cases)))
          .results()
          .forEach(found -> tested.add(found.group(1)));
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void the_cases_hold() throws IOException, InterruptedException {
    assumeTrue(
        isInstalled(),
        "promtool is missing (Debian's package prometheus): the alert rules are NOT tried");
    Files.writeString(folder.resolve("rules.yml"), new Yaml().dump(rules().get("spec")));
    promtool("check", "rules", "rules.yml");
    for (var cases : CASES) {
      Files.copy(MONITORING.resolve(cases), folder.resolve(cases));
      promtool("test", "rules", cases);
    }
  }

  private void promtool(String... arguments) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
  }

  private static Set<String> names() throws IOException {
    return alerts().stream()
        .map(alert -> alert.get("alert").toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> alerts() throws IOException {
    var spec = (Map<String, List<Map<String, Object>>>) rules().get("spec");
    return spec.get("groups").stream()
        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> annotations(Map<String, Object> alert) {
    return (Map<String, Object>) alert.get("annotations");
  }

  private static Map<String, Object> rules() throws IOException {
    return new Yaml().load(Files.readString(MONITORING.resolve("rules.yaml")));
  }
}
