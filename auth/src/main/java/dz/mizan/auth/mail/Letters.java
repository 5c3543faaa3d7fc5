package dz.mizan.auth.mail;

import dz.mizan.auth.mail.Letter.Fact;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes mails: texts into the one template for HTML and the one for plain text. */
@ApplicationScoped
class Letters {
  private final MailTexts texts;
  private final Template html;
  private final Template text;
  private final String application;

  Letters(
      MailTexts texts,
      @Location("mail/letter.html") Template html,
      @Location("mail/letter.txt") Template text,
      MailConfig config) {
    this.texts = texts;
    this.html = html;
    this.text = text;
    this.application = config.application();
  }

  WrittenMail write(MailKind kind, MailLanguage language, Map<String, String> values) {
    var letter = letter(kind, language, values);
    return new WrittenMail(
        language,
        texts.plain(kind.key() + ".subject", language, values),
        text.data("letter", letter).render(),
        html.data("letter", letter).render());
  }

  private Letter letter(MailKind kind, MailLanguage language, Map<String, String> values) {
    var name = values.getOrDefault("name", "");
    return new Letter(
        language.code(),
        language.direction(),
        HarmlessText.value("company", Objects.requireNonNull(values.get("company"))),
        texts.text(kind.key() + ".heading", language, values),
        texts.text(name.isBlank() ? "greeting.unnamed" : "greeting", language, values),
        texts.text(kind.key() + ".text", language, values),
        facts(kind, language, values),
        link(kind, values),
        texts.text("link-hint", language, values),
        texts.text(kind.key() + ".action", language, values),
        texts.text(kind.key() + ".note", language, values),
        texts.text("colon", language, values),
        texts.text("footer", language, values));
  }

  private List<Fact> facts(MailKind kind, MailLanguage language, Map<String, String> values) {
    return kind.facts().stream()
        .map(
            name ->
                new Fact(
                    texts.text("fact." + name, language, values),
                    HarmlessText.value(name, Objects.requireNonNull(values.get(name)))))
        .toList();
  }

  // The token stands behind the #: browsers send that part to no server and in no Referer.
  private @Nullable String link(MailKind kind, Map<String, String> values) {
    if (kind.page() == null) {
      return null;
    }
    var token = values.get(MailKind.TOKEN);
    return application + "/" + kind.page() + (token == null ? "" : "#token=" + token);
  }
}
