package dz.mizan.local.test;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The settings that services read from the environment, as their properties name them. */
public final class ReadSettings {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern READ = Pattern.compile("\\$\\{(MIZAN_[A-Z_]+)(:[^}]*)?}");
  private static final String COMMON =
      "common/src/main/resources/META-INF/microprofile-config.properties";

  /** Any text will do for these. */
  private static final Set<String> ANYTHING =
      Set.of("MIZAN_MAIL_HOST", "MIZAN_MAIL_USER", "MIZAN_MAIL_PASSWORD", "MIZAN_MAIL_FOLDER");

  private ReadSettings() {}

  /** All that a service reads. */
  public static Set<String> all(String service) {
    var keys = keys(COMMON, read -> true);
    keys.addAll(keys(ofService(service), read -> true));
    return keys;
  }

  /** Those without which no service starts. */
  public static Set<String> required() {
    return keys(COMMON, read -> read.group(2) == null);
  }

  /** Those that it cannot do without, and those of its own that could be wrong. */
  public static Set<String> toBeChecked(String service) {
    var keys = required();
    keys.addAll(keys(ofService(service), read -> true));
    keys.removeAll(ANYTHING);
    return keys;
  }

  private static String ofService(String service) {
    return service + "/src/main/resources/application.properties";
  }

  private static Set<String> keys(String file, Predicate<MatchResult> wanted) {
    try {
      var keys = new TreeSet<String>();
      READ.matcher(Files.readString(ROOT.resolve(file)))
          .results()
          .filter(wanted)
          .forEach(read -> keys.add(read.group(1)));
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
