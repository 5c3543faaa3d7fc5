package dz.mizan.auth.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** A mail as a mail program reads it. */
public record ReceivedMail(
    String file, MimeMessage message, String subject, String text, String html) {
  private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");

  static ReceivedMail of(String file, MimeMessage message) {
    try {
      var parts = (MimeMultipart) message.getContent();
      return new ReceivedMail(
          file,
          message,
          message.getSubject(),
          parts.getBodyPart(0).getContent().toString(),
          parts.getBodyPart(1).getContent().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOf(MailKind kind) {
    return file.contains("-" + kind.key() + "-");
  }

  /** The only value of this header. */
  public String header(String name) {
    try {
      var values = message.getHeader(name);
      if (values == null || values.length != 1) {
        throw new AssertionError(name + " is not there once");
      }
      return values[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret in the link. */
  public String token() {
    var found = TOKEN.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link in: " + text);
    }
    return found.group(1);
  }
}
