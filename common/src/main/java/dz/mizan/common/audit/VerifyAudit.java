package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditVerification.Broken;
import dz.mizan.common.audit.AuditVerification.Reason;
import dz.mizan.common.tenancy.LongReads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a company's trail is as it was sealed: every seal fits its entries and the seal
 * before, and whatever is in no seal is too young for one.
 */
@ApplicationScoped
class VerifyAudit {
  // What no seal covers is above seen, or was passed by without being seen.
  private static final String COUNTS =
      """
      select (select count(*) from audit_entry) as total,
        (select count(*) from audit_entry where id > (select seen from audit_sealer))
          + (select count(*) from audit_unseen u cross join lateral unnest(u.ids) as r (ids)
            cross join lateral (
              select from audit_entry where id >= lower(r.ids) and id < upper(r.ids)) e) as unsealed
      """;
  private static final String LAST =
      """
      select position, entry_ids, entries, mac, sealed_at from audit_seal
      order by position desc limit 1
      """;
  // Reads both tables once, and only where the numbers do not add up.
  private static final String INSERTED =
      """
      select stray.id, coalesce(
        (select min(position) from audit_seal where entry_ids[1] > stray.id),
        (select max(position) + 1 from audit_seal), 1) as position
      from (
        select id from audit_entry
        where id <= (select seen from audit_sealer)
          and not exists (select from audit_unseen u where u.ids @> audit_entry.id)
        except select unnest(entry_ids) from audit_seal
        order by id limit 1) as stray
      """;

  private final LongReads reads;
  private final SealChain chain;

  VerifyAudit(LongReads reads, SealChain chain) {
    this.reads = reads;
    this.chain = chain;
  }

  /**
   * @param noted if given, only the chain from there on is walked along
   */
  Uni<AuditVerification> handle(UUID companyId, NotedSeal noted) {
    return reads.answer(
        companyId,
        connection ->
            new ChainCheck(connection, chain, companyId, noted)
                .run()
                .chain(broken -> conclude(connection, broken)));
  }

  private Uni<AuditVerification> conclude(SqlConnection connection, @Nullable Broken broken) {
    return row(connection, COUNTS)
        .chain(
            counts ->
                row(connection, LAST)
                    .map(last -> last == null ? null : AuditSeal.of(last))
                    .chain(last -> conclude(connection, broken, counts, last)));
  }

  private Uni<AuditVerification> conclude(
      SqlConnection connection, @Nullable Broken broken, Row counts, @Nullable AuditSeal last) {
    long sealed = last == null ? 0 : last.entries();
    long unsealed = counts.getLong("unsealed");
    long surplus = counts.getLong("total") - sealed - unsealed;
    var head = last == null ? null : AuditVerification.Head.of(last);
    return stray(connection, broken, surplus)
        .map(found -> new AuditVerification(found == null, sealed, unsealed, head, found));
  }

  private Uni<@Nullable Broken> stray(
      SqlConnection connection, @Nullable Broken broken, long surplus) {
    if (broken != null || surplus == 0) {
      return Uni.createFrom().item(broken);
    }
    if (surplus < 0) {
      // Of seals before the noted one, which were not looked at.
      return Uni.createFrom().item(new Broken(1, Reason.ENTRY_MISSING, null));
    }
    return row(connection, INSERTED)
        .map(
            row ->
                row == null
                    ? new Broken(1, Reason.INSERTED, null)
                    : new Broken(row.getLong("position"), Reason.INSERTED, row.getLong("id")));
  }

  private static Uni<@Nullable Row> row(SqlConnection connection, String sql) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.tuple())
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
  }
}
