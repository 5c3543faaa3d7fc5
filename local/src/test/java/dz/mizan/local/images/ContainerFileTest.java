package dz.mizan.local.images;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The two container files. No engine runs in the tests, so they are read instead. */
class ContainerFileTest {
  private static final Path FOLDER = RepositoryRoot.find().resolve("src/main/docker");
  private static final String GOOD =
      "FROM a/b:1.2 AS build\nRUN make\nFROM a/c:1.2\nCOPY --from=build /x /y\nUSER 1001\n"
          + "ENTRYPOINT [\"/y\"]\n";

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      var found =
          files.filter(f -> f.getFileName().toString().startsWith("Dockerfile")).sorted().toList();
      assertThat(found).hasSize(2);
      return found.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void keeps_to_the_rules(Path file) throws IOException {
    assertThat(ContainerRules.brokenBy(ContainerFile.read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_one_file_for_all_programs_and_carries_bill_of_materials_and_licences(Path file)
      throws IOException {
    var read = ContainerFile.read(file);
    assertThat(read.stages()).hasSize(2);
    for (var stage : read.stages()) {
      assertThat(stage).anyMatch(i -> i.is("ARG") && i.rest().equals("SERVICE"));
    }
    assertThat(read.last())
        .anyMatch(i -> i.is("COPY") && i.rest().contains("/target/sbom.json"))
        .anyMatch(i -> i.is("COPY") && i.rest().contains("/target/licences.txt"));
    assertThat(read.toString()).doesNotContain("inventory", "accounting");
  }

  @Test
  void a_native_image_has_no_shell_to_run_anything_by() throws IOException {
    var read = ContainerFile.read(FOLDER.resolve("Dockerfile.native"));
    assertThat(read.last()).noneMatch(i -> i.is("RUN"));
    assertThat(read.baseImages().getLast()).contains("distroless");
    assertThat(read.last()).anyMatch(i -> i.is("COPY") && i.rest().contains("--chmod=0555"));
  }

  @Test
  void the_jvm_uses_the_cache_that_the_same_jvm_made_under_the_same_options() throws IOException {
    var read = ContainerFile.read(FOLDER.resolve("Dockerfile.jvm"));
    assertThat(read.last())
        .anyMatch(i -> i.is("RUN") && i.rest().contains("train-aot"))
        .anyMatch(
            i ->
                i.is("ENTRYPOINT")
                    && i.rest().contains("-XX:AOTCache=app.aot")
                    && i.rest().contains("@jvm.options"));
    assertThat(Files.readString(FOLDER.resolve("train-aot")))
        .contains("java -XX:AOTCacheOutput=app.aot @jvm.options -jar quarkus-run.jar");
    assertThat(Files.readAllLines(FOLDER.resolve("jvm.options")))
        .contains("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=40");
  }

  @Test
  void the_jvm_takes_every_option() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var options = "@" + FOLDER.resolve("jvm.options");
    var process = new ProcessBuilder(java, options, "-version").redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).doesNotContainIgnoringCase("warning");
  }

  @Test
  void nothing_of_one_machine_gets_into_an_image() throws IOException {
    assertThat(Files.readAllLines(RepositoryRoot.find().resolve(".dockerignore")))
        .contains(".git", ".mizan", "**/target");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/c:1.2 | a/c | DL3006",
        "a/c:1.2 | a/c:latest | DL3007",
        "a/c:1.2 | a/c:stable | moves",
        "USER 1001 | USER root | DL3002",
        "USER 1001 | USER mizan | DL3002",
        "USER 1001 | WORKDIR work | DL3000",
        "RUN make | RUN cd /x | DL3003",
        "RUN make | RUN sudo make | DL3004",
        "RUN make | RUN curl -O x | fetched by hand",
        "RUN make | ENV DB_PASSWORD=x | secret",
        "RUN make | ADD a b | unexpected",
        "--from=build | --from=other | DL3022",
        "a/c:1.2 | a/c:1.2 AS build | DL3024",
        "ENTRYPOINT [\"/y\"] | ENTRYPOINT /y | DL3025",
      })
  void what_breaks_a_rule_is_noticed(String good, String bad, String rule) {
    assertThat(ContainerRules.brokenBy(ContainerFile.parse(FOLDER, GOOD))).isEmpty();
    var file = ContainerFile.parse(FOLDER, GOOD.replace(good, bad));
    assertThat(ContainerRules.brokenBy(file)).anyMatch(broken -> broken.contains(rule));
  }

  @ParameterizedTest
  @MethodSource("files")
  void maven_is_called_as_by_those_who_build_without_a_container(Path file) throws IOException {
    var run =
        ContainerFile.read(file).all("RUN").getFirst().rest().replaceFirst("--mount=\\S+\\s+", "");
    var native_ = file.getFileName().toString().endsWith("native") ? " -Dnative" : "";
    var command = "./mvnw -B -ntp package -Dquick -DskipTests -Dsbom" + native_ + " -pl ";
    assertThat(run.strip()).isEqualTo(command + "${SERVICE} -am");
    var workflow = Files.readString(RepositoryRoot.find().resolve(".github/workflows/ci.yml"));
    if (!native_.isEmpty()) {
      assertThat(workflow).contains(command + "${{ matrix.service }} -am");
    }
    assertThat(Arrays.asList(workflow.split("\n")))
        .anyMatch(
            line ->
                line.contains("file: src/main/docker/" + file.getFileName())
                    || line.contains("src/main/docker/Dockerfile.${{ matrix.kind }}"));
    assertThat(List.of(run.split(" "))).doesNotContain("-o");
  }
}
