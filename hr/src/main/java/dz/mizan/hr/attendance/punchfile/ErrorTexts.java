package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.web.Languages;
import io.quarkus.runtime.annotations.RegisterResources;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Why lines are refused, for people: {@code imports/punches_{en,fr,ar}.properties}. */
@RegisterResources(globs = "imports/*.properties")
@ApplicationScoped
class ErrorTexts {
  private final Map<Locale, Properties> texts = new HashMap<>();

  ErrorTexts() {
    for (var locale : Languages.ALL) {
      texts.put(locale, load("imports/punches_" + locale.getLanguage() + ".properties"));
    }
  }

  ImportErrorView view(Row error, @Nullable String acceptLanguage) {
    var code = error.getString("code");
    var found = texts.get(Languages.choose(acceptLanguage));
    return new ImportErrorView(
        error.getInteger("line"),
        error.getInteger("column"),
        code,
        found == null ? code : found.getProperty(code, code));
  }

  private static Properties load(String resource) {
    var properties = new Properties();
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
