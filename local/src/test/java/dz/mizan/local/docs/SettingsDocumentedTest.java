package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The settings that services read are in the table of {@code docs/architecture.md}, and those that
 * have no default are asked for before a service starts.
 */
class SettingsDocumentedTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern READ = Pattern.compile("\\$\\{(MIZAN_[A-Z_]+)(:[^}]*)?}");
  private static final List<String> SERVICES = List.of("auth", "inventory", "hr", "accounting");

  @Test
  void every_setting_is_in_the_table() throws IOException {
    var table = Files.readString(ROOT.resolve("docs/architecture.md"));
    var read = settings(false);
    assertThat(read).hasSizeGreaterThan(30).allMatch(key -> isNamed(table, key));
  }

  @Test
  void every_setting_without_a_default_is_asked_for_at_start() throws IOException {
    var checked = new StringBuilder();
    checked.append(
        Files.readString(ROOT.resolve("common/src/main/java/dz/mizan/common/start/Settings.java")));
    var required = settings(true);
    assertThat(required).hasSizeGreaterThan(5);
    assertThat(required).allMatch(key -> checked.indexOf("\"" + key + "\"") >= 0);
  }

  // The table writes names that begin alike as `MIZAN_MAIL_HOST`, `_PORT`.
  private static boolean isNamed(String table, String key) {
    if (table.contains("`" + key + "`")) {
      return true;
    }
    for (int cut = key.indexOf('_', "MIZAN_".length()); cut > 0; cut = key.indexOf('_', cut + 1)) {
      if (table.contains("`" + key.substring(cut) + "`")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> settings(boolean withoutDefault) throws IOException {
    var found = new TreeSet<String>();
    collect(
        "common/src/main/resources/META-INF/microprofile-config.properties", withoutDefault, found);
    for (var service : SERVICES) {
      collect(service + "/src/main/resources/application.properties", withoutDefault, found);
    }
    return found;
  }

  private static void collect(String file, boolean withoutDefault, Set<String> found)
      throws IOException {
    READ.matcher(Files.readString(ROOT.resolve(file)))
        .results()
        .filter(setting -> !withoutDefault || setting.group(2) == null)
        .forEach(setting -> found.add(setting.group(1)));
  }
}
