package dz.mizan.auth.mail;

import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of mails, {@code mail/texts_*.properties}, with {@code {value}} in them. */
@RegisterResources(globs = "mail/*.properties")
@ApplicationScoped
class MailTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private final Map<MailLanguage, Properties> texts = new EnumMap<>(MailLanguage.class);

  MailTexts() {
    for (var language : MailLanguage.values()) {
      texts.put(language, load("mail/texts_" + language.code() + ".properties"));
    }
  }

  /** The text, with values that nobody can inject anything by. */
  String text(String key, MailLanguage language, Map<String, String> values) {
    // A Latin name in an Arabic sentence, or the reverse, must not tear its surroundings apart.
    return fill(
        key,
        language,
        values,
        (name, value) ->
            FIRST_STRONG_ISOLATE + HarmlessText.value(name, value) + POP_DIRECTIONAL_ISOLATE);
  }

  /** The same for where plain characters alone belong, such as the subject. */
  String plain(String key, MailLanguage language, Map<String, String> values) {
    return fill(key, language, values, (name, value) -> HarmlessText.line(value));
  }

  private String fill(
      String key,
      MailLanguage language,
      Map<String, String> values,
      BinaryOperator<String> harmless) {
    var pattern = Objects.requireNonNull(texts.get(language)).getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key + " in " + language);
    }
    // In one go: what a value contains is never taken for a placeholder.
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            found -> {
              var name = found.group(1);
              var value = Objects.requireNonNull(values.get(name), name);
              return Matcher.quoteReplacement(harmless.apply(name, value));
            });
  }

  private static Properties load(String resource) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
