package dz.mizan.auth.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent now.
 *
 * @param contents encrypted; the values for its texts
 * @param attempts how often it was tried, this time included
 * @param failure of the last attempt, if any
 */
record QueuedMail(
    UUID companyId,
    UUID id,
    String recipient,
    MailKind kind,
    MailLanguage language,
    String contents,
    int attempts,
    Instant giveUpAt,
    @Nullable String failure) {
  /** What the contents are encrypted for. */
  static String place(UUID id) {
    return "mail.contents." + id;
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
