package dz.mizan.auth.permission;

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

/** What permissions and built-in roles are good for, in {@code permissions/texts_fr.properties}. */
@RegisterResources(globs = "permissions/*.properties")
@ApplicationScoped
public class Descriptions {
  private final Map<Locale, Properties> texts = new HashMap<>();

  Descriptions() {
    for (var locale : Languages.ALL) {
      texts.put(locale, load("permissions/texts_" + locale.getLanguage() + ".properties"));
    }
  }

  /**
   * @param key such as {@code products.create} for the permission, {@code role.sales.name}
   * @return null if there is no such text
   */
  public @Nullable String find(String key, Locale locale) {
    var language = texts.get(locale);
    return language == null ? null : language.getProperty(key);
  }

  private static Properties load(String resource) {
    var properties = new Properties();
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
