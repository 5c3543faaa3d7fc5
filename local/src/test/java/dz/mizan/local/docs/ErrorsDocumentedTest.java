package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} lists the problem codes that the services have texts for. */
class ErrorsDocumentedTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern SECTION = Pattern.compile("## (.+)");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([0-9]{3}) \\|.*");
  private static final Pattern KIND = Pattern.compile("\\b([A-Z_]+)\\(([0-9]{3})\\)[,;]");
  private static final Pattern REFUSAL = Pattern.compile("Kind\\.([A-Z_]+),\\s*\"([a-z0-9-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");
  private static final String TITLE = ".title";

  @Test
  void every_code_with_a_text_is_documented_and_no_other() throws IOException {
    var documented = documented();
    var written = new TreeMap<String, Set<String>>();
    for (var english : texts("_en.properties")) {
      var module = ROOT.relativize(english).getName(0).toString();
      written.put(module.equals("common") ? "Every service" : module, codes(english));
    }
    assertThat(written).isNotEmpty();
    assertThat(
            documented.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().keySet())))
        .isEqualTo(written);
  }

  @Test
  void every_text_is_there_in_three_languages_with_the_same_facts() throws IOException {
    for (var english : texts("_en.properties")) {
      for (var language : List.of("fr", "ar")) {
        var name = english.getFileName().toString().replace("_en.", "_" + language + ".");
        var other = english.resolveSibling(name);
        assertThat(facts(other)).as(ROOT.relativize(other).toString()).isEqualTo(facts(english));
      }
    }
  }

  @Test
  void every_refusal_is_documented_with_its_status() throws IOException {
    var statuses = new TreeMap<String, String>();
    var root = "common/src/main/java/dz/mizan/common/problem/Refusal.java";
    KIND.matcher(Files.readString(ROOT.resolve(root)))
        .results()
        .forEach(kind -> statuses.put(kind.group(1), kind.group(2)));
    var documented = new TreeMap<String, String>();
    documented().values().forEach(documented::putAll);
    var refusals = new TreeMap<String, String>();
    for (var source : sources()) {
      REFUSAL
          .matcher(Files.readString(source))
          .results()
          // Other enums are called Kind too, such as that of a setting.
          .filter(found -> statuses.containsKey(found.group(1)))
          .forEach(found -> refusals.put(found.group(2), statuses.get(found.group(1))));
    }
    assertThat(refusals).isNotEmpty();
    assertThat(documented).containsAllEntriesOf(refusals);
  }

  /** By section: the codes with their status. */
  private static Map<String, Map<String, String>> documented() throws IOException {
    var sections = new TreeMap<String, Map<String, String>>();
    var section = "";
    for (var line : Files.readAllLines(ROOT.resolve("docs/errors.md"))) {
      var title = SECTION.matcher(line);
      var row = ROW.matcher(line);
      if (title.matches()) {
        section = title.group(1);
      } else if (row.matches()) {
        var before =
            sections
                .computeIfAbsent(section, name -> new TreeMap<>())
                .put(row.group(1), row.group(2));
        assertThat(before).as("second row of " + row.group(1)).isNull();
      }
    }
    return sections;
  }

  private static Set<String> codes(Path texts) throws IOException {
    return load(texts).stringPropertyNames().stream()
        .filter(key -> key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By key: the facts that the text mentions. */
  private static Map<String, Set<String>> facts(Path texts) throws IOException {
    var properties = load(texts);
    var facts = new TreeMap<String, Set<String>>();
    for (var key : properties.stringPropertyNames()) {
      facts.put(
          key,
          PLACEHOLDER
              .matcher(properties.getProperty(key))
              .results()
              .map(found -> found.group())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return facts;
  }

  private static Properties load(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> texts(String suffix) throws IOException {
    return below("src/main/resources/problems", suffix);
  }

  private static List<Path> sources() throws IOException {
    return below("src/main/java", ".java");
  }

  private static List<Path> below(String folder, String suffix) throws IOException {
    var found = new TreeSet<Path>();
    try (var modules = Files.list(ROOT)) {
      for (var module : modules.map(m -> m.resolve(folder)).filter(Files::isDirectory).toList()) {
        try (var files = Files.walk(module)) {
          files.filter(file -> file.toString().endsWith(suffix)).forEach(found::add);
        }
      }
    }
    return List.copyOf(found);
  }
}
