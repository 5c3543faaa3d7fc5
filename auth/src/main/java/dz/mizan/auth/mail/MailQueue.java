package dz.mizan.auth.mail;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The sender's view of the mails of all companies, under the relay's role. Each call waits. */
@ApplicationScoped
class MailQueue {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  // Longer than sending may take by far, so that no two senders have one mail.
  private static final String TAKE =
      """
      update mail set due_at = now() + interval '2 minutes', attempts = attempts + 1
      where (company_id, id) = (
        select company_id, id from mail
        where due_at <= now() and sent_at is null and given_up_at is null
        order by due_at limit 1 for update skip locked)
      returning company_id, id, recipient, kind, language, contents, attempts, give_up_at,
        failure
      """;
  private static final String OF_MAIL = " where company_id = $1 and id = $2";
  private static final String PURGE =
      """
      delete from mail where (company_id, id) in (
        select company_id, id from mail
        where queued_at < now() - make_interval(days => $1)
          and (sent_at is not null or given_up_at is not null) limit 2000)
      """;

  private final Pool pool;

  MailQueue(@ReactiveDataSource("relay") Pool pool) {
    this.pool = pool;
  }

  /** The mail that has been due for longest; for two minutes nobody else gets it. */
  Optional<QueuedMail> take() {
    var rows = rows(TAKE, Tuple.tuple());
    return rows.size() == 0 ? Optional.empty() : Optional.of(mail(rows.iterator().next()));
  }

  void sent(QueuedMail mail) {
    rows(
        "update mail set sent_at = now(), contents = null, failure = null" + OF_MAIL,
        Tuple.of(mail.companyId(), mail.id()));
  }

  /** It could not be sent and is to be tried again after that pause. */
  void failed(QueuedMail mail, String reason, Duration pause) {
    rows(
        "update mail set failure = $3, due_at = now() + make_interval(secs => $4)" + OF_MAIL,
        Tuple.of(mail.companyId(), mail.id(), reason, (double) pause.toSeconds()));
  }

  /** It will never be sent. */
  void givenUp(QueuedMail mail, String reason) {
    rows(
        "update mail set given_up_at = now(), contents = null, failure = $3" + OF_MAIL,
        Tuple.of(mail.companyId(), mail.id(), reason));
  }

  /** Removes a few thousand that were sent or given up long ago. */
  void purge(int olderThanDays) {
    rows(PURGE, Tuple.of(olderThanDays));
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
  }

  private static QueuedMail mail(Row row) {
    return new QueuedMail(
        row.getUUID("company_id"),
        row.getUUID("id"),
        row.getString("recipient"),
        MailKind.valueOf(row.getString("kind")),
        MailLanguage.of(row.getString("language")),
        row.getString("contents"),
        row.getInteger("attempts"),
        row.getOffsetDateTime("give_up_at").toInstant(),
        row.getString("failure"));
  }
}
