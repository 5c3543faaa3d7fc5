package dz.mizan.common.problem;

import dz.mizan.common.web.Languages;
import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of problems in English, French and Arabic: {@code problems/common_fr.properties} for
 * what all services share, {@code problems/service_fr.properties} for a service's own. A code has a
 * {@code <code>.title} and may have a {@code <code>.detail} with {@code {fact}} in it.
 */
@RegisterResources(globs = "problems/*.properties")
@ApplicationScoped
class ProblemTexts {
  private final Map<Locale, Properties> texts;

  ProblemTexts() {
    var loaded = new java.util.HashMap<Locale, Properties>();
    for (var locale : Languages.ALL) {
      var properties = new Properties();
      load(properties, "problems/common_" + locale.getLanguage() + ".properties");
      load(properties, "problems/service_" + locale.getLanguage() + ".properties");
      loaded.put(locale, properties);
    }
    texts = Collections.unmodifiableMap(loaded);
  }

  /** The best language for an {@code Accept-Language} header; English if none fits. */
  Locale choose(@Nullable String acceptLanguage) {
    return Languages.choose(acceptLanguage);
  }

  String title(String code, Locale locale) {
    var title = find(code + ".title", locale);
    return title == null ? code : title;
  }

  @Nullable String detail(String code, Locale locale, Map<String, Object> facts) {
    var detail = find(code + ".detail", locale);
    if (detail == null) {
      return null;
    }
    for (var fact : facts.entrySet()) {
      detail = detail.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return detail;
  }

  private @Nullable String find(String key, Locale locale) {
    var properties = texts.get(locale);
    var text = properties == null ? null : properties.getProperty(key);
    var english = texts.get(Locale.ENGLISH);
    return text == null && english != null ? english.getProperty(key) : text;
  }

  private static void load(Properties into, String resource) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
