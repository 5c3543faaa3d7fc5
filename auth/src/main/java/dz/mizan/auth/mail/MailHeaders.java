package dz.mizan.auth.mail;

import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/** Mails in the form of RFC 5322. */
final class MailHeaders {
  // With "=?UTF-8?B?" and "?=" an encoded word has at most 75 characters (RFC 2047).
  private static final int WORD_BYTES = 45;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private MailHeaders() {}

  /**
   * A message with a Message-ID of its own, by which the recipient's server knows a second copy.
   *
   * @param from address, or {@code Name <address>}
   */
  static MailMessage message(QueuedMail mail, WrittenMail written, String from) {
    var message = new MailMessage();
    message.setFrom(from);
    message.setTo(mail.recipient());
    message.setText(written.text());
    message.setHtml(written.html());
    message.addHeader("Subject", encode(written.subject()));
    message.addHeader("Message-ID", "<" + mail.id() + "@" + domain(from) + ">");
    message.addHeader("Content-Language", written.language().code());
    // Asks robots, such as out-of-office notes, not to answer (RFC 3834).
    message.addHeader("Auto-Submitted", "auto-generated");
    message.addHeader("X-Auto-Response-Suppress", "All");
    return message;
  }

  /** What comes after the @, of an address with or without a name. */
  static String domain(String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1).replace(">", "").strip();
    return domain.isEmpty() ? "localhost" : domain;
  }

  /**
   * A header's value: as it is where it is plain ASCII, else as encoded words of whole characters.
   * The mail client's own encoding cuts characters beyond the first 65,536 in two.
   */
  static String encode(String value) {
    var line = CONTROL.matcher(value).replaceAll(" ");
    if (line.chars().allMatch(c -> c >= ' ' && c < 127) && !line.contains("=?")) {
      return line;
    }
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    line.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              if (bytes(word + character).length > WORD_BYTES) {
                words.add(encoded(word.toString()));
                word.setLength(0);
              }
              word.append(character);
            });
    words.add(encoded(word.toString()));
    return String.join("\n ", words);
  }

  private static String encoded(String word) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
