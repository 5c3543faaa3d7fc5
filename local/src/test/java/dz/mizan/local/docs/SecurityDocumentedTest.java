package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names a test for each promise, and there is such a test. */
class SecurityDocumentedTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

  @Test
  void every_promise_names_tests_that_exist() throws IOException {
    var promises = promises();
    assertThat(promises).hasSizeGreaterThan(30).allMatch(row -> TEST.matcher(row).find());
    var named = new TreeSet<String>();
    promises.forEach(row -> TEST.matcher(row).results().forEach(test -> named.add(test.group(1))));
    assertThat(tests()).containsAll(named);
  }

  private static Set<String> promises() throws IOException {
    var text = Files.readString(ROOT.resolve("docs/security.md"));
    var section = text.substring(text.indexOf("## Promises"), text.indexOf("## What is not"));
    return section
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Promise"))
        .filter(line -> !line.startsWith("| ---"))
        .collect(Collectors.toSet());
  }

  private static Set<String> tests() throws IOException {
    try (var modules = Files.newDirectoryStream(ROOT)) {
      var tests = new TreeSet<String>();
      for (var module : modules) {
        var sources = module.resolve("src/test/java");
        if (Files.isDirectory(sources)) {
          tests.addAll(testsIn(sources));
        }
      }
      return tests;
    }
  }

  private static Set<String> testsIn(Path sources) throws IOException {
    try (var files = Files.walk(sources)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
