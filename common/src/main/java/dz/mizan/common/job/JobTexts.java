package dz.mizan.common.job;

import dz.mizan.common.web.Languages;
import io.quarkus.runtime.annotations.RegisterResources;
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

/** What each job does, for people: {@code jobs/service_{en,fr,ar}.properties}. */
@RegisterResources(globs = "jobs/*.properties")
@ApplicationScoped
class JobTexts {
  private final Map<Locale, Properties> texts = new HashMap<>();

  JobTexts() {
    for (var locale : Languages.ALL) {
      texts.put(locale, load("jobs/service_" + locale.getLanguage() + ".properties"));
    }
  }

  /** In the best language for an {@code Accept-Language} header; the name if there is no text. */
  String describe(String job, @Nullable String acceptLanguage) {
    var found = texts.get(Languages.choose(acceptLanguage));
    return found == null ? job : found.getProperty(job, job);
  }

  private static Properties load(String resource) {
    var properties = new Properties();
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
