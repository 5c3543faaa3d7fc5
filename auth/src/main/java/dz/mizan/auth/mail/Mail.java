package dz.mizan.auth.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where a use case puts the mails of its change, in the same company transaction. */
@ApplicationScoped
public class Mail {
  /** How long a mail is tried if it is not said otherwise. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final FieldCipher cipher;
  private final ObjectMapper json;

  Mail(FieldCipher cipher, ObjectMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  /**
   * Queues a mail; it is sent after the commit and tried for three days.
   *
   * @param recipient an e-mail address without a name
   * @param values what the texts of this kind need, and {@code name}, the recipient's, if known
   */
  public Uni<Void> queue(
      String recipient, MailKind kind, MailLanguage language, Map<String, String> values) {
    return queue(recipient, kind, language, values, PATIENCE);
  }

  /**
   * The same for a mail that loses its use earlier.
   *
   * @param useful how long from now on
   */
  public Uni<Void> queue(
      String recipient,
      MailKind kind,
      MailLanguage language,
      Map<String, String> values,
      Duration useful) {
    kind.requireAll(values);
    var id = Ids.next();
    var patience = useful.compareTo(PATIENCE) < 0 ? useful : PATIENCE;
    var giveUpAt = Instant.now().plus(patience).atOffset(ZoneOffset.UTC);
    return CompanySql.execute("select name from company")
        .map(rows -> encrypt(id, values, rows.iterator().next().getString("name")))
        .chain(
            contents ->
                CompanySql.execute(
                    "insert into mail (id, recipient, kind, language, contents, give_up_at)"
                        + " values ($1, $2, $3, $4, $5, $6)",
                    id,
                    recipient,
                    kind.name(),
                    language.code(),
                    contents,
                    giveUpAt))
        .replaceWithVoid();
  }

  private String encrypt(UUID id, Map<String, String> values, String company) {
    var all = new HashMap<>(values);
    all.put("company", company);
    try {
      return cipher.encrypt(json.writeValueAsString(all), QueuedMail.place(id));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
