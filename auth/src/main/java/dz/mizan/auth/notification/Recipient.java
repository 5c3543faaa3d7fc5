package dz.mizan.auth.notification;

import dz.mizan.auth.mail.MailLanguage;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who gets mail.
 *
 * @param muted what he does not want to be told
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record Recipient(
    UUID id,
    String username,
    String email,
    String fullName,
    MailLanguage language,
    String[] muted) {
  static final String COLUMNS = "id, username, email, full_name, language, muted_notifications";

  static Recipient of(Row row) {
    return new Recipient(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("email"),
        row.getString("full_name"),
        MailLanguage.of(row.getString("language")),
        row.getArrayOfStrings("muted_notifications"));
  }

  boolean wants(String notification) {
    return !Arrays.asList(muted).contains(notification);
  }

  /** The values that every mail to him has, to be added to. */
  Map<String, String> values() {
    return new HashMap<>(Map.of("name", fullName, "username", username));
  }
}
