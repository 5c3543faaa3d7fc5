package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.test.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The settings that services read are where people and programs look for them. */
class SettingsDocumentedTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final List<String> SERVICES = List.of("auth", "inventory", "hr", "accounting");

  @Test
  void every_setting_is_in_the_table() throws IOException {
    var table = Files.readString(ROOT.resolve("docs/architecture.md"));
    var read = new TreeSet<String>();
    SERVICES.forEach(service -> read.addAll(ReadSettings.all(service)));
    assertThat(read).hasSizeGreaterThan(30).allMatch(key -> isNamed(table, key));
  }

  @Test
  void what_cannot_be_left_out_is_given_where_images_are_trained() throws IOException {
    var script = Files.readString(ROOT.resolve("src/main/docker/train-aot"));
    assertThat(ReadSettings.required())
        .hasSizeGreaterThan(5)
        .allMatch(key -> script.contains(key + "="));
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
}
