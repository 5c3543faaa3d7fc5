package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditSeal.Head;
import dz.mizan.common.audit.AuditVerification.Broken;
import dz.mizan.common.audit.AuditVerification.Reason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a company's chain, some hundred entries at a time, and computes each seal anew. Ends
 * at the first that is wrong. For one verification, in a transaction that sees one state of it all.
 */
final class ChainCheck {
  // The next seals, as many as cover some 500 entries, but at least one.
  private static final String NEXT =
      """
      with next as materialized (
        select position, entries from audit_seal where position > $1 order by position limit 100)
      select position, entry_ids, entries, mac, sealed_at from audit_seal
      where position between (select min(position) from next) and (select max(position) from next)
        and position < coalesce((select min(position) from next
          where entries > $2::bigint + 500 and position > (select min(position) from next)),
          9223372036854775807)
      order by position
      """;
  private static final String AT =
      "select position, entry_ids, entries, mac, sealed_at from audit_seal where position = $1";
  private static final String ENTRIES =
      "select " + AuditEntry.COLUMNS + " from audit_entry e where e.id = any ($1)";

  private final SqlConnection connection;
  private final SealChain chain;
  private final UUID companyId;
  private final NotedSeal noted;
  private Head head = Head.NONE;
  private @Nullable Broken broken;

  ChainCheck(SqlConnection connection, SealChain chain, UUID companyId, NotedSeal noted) {
    this.connection = connection;
    this.chain = chain;
    this.companyId = companyId;
    this.noted = noted;
  }

  /** Empty-handed if all is well. */
  Uni<@Nullable Broken> run() {
    return start()
        .chain(
            () ->
                Multi.createBy()
                    .repeating()
                    .uni(this::step)
                    .whilst(isMore -> isMore)
                    .collect()
                    .last())
        .map(
            done ->
                broken == null && noted.position != null && head.position() < noted.position
                    ? new Broken(noted.position, Reason.SEAL_MISSING, null)
                    : broken);
  }

  // The seal before the first is taken as it is: if it is wrong, the first does not fit it.
  private Uni<Void> start() {
    return seals(AT, Tuple.of(noted.first() - 1))
        .invoke(
            before -> {
              if (!before.isEmpty()) {
                head = before.getFirst().head();
              } else if (noted.first() > 1) {
                broken = new Broken(noted.first() - 1, Reason.SEAL_MISSING, null);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Boolean> step() {
    if (broken != null) {
      return Uni.createFrom().item(false);
    }
    return seals(NEXT, Tuple.of(head.position(), head.entries()))
        .chain(
            seals ->
                seals.isEmpty()
                    ? Uni.createFrom().item(false)
                    : entries(seals).map(entries -> fit(seals, entries)));
  }

  private boolean fit(List<AuditSeal> seals, Map<Long, AuditEntry> entries) {
    for (var seal : seals) {
      broken = check(seal, entries);
      if (broken != null) {
        return false;
      }
      head = seal.head();
    }
    return true;
  }

  private @Nullable Broken check(AuditSeal seal, Map<Long, AuditEntry> entries) {
    if (seal.position() != head.position() + 1) {
      return new Broken(head.position() + 1, Reason.SEAL_MISSING, null);
    }
    var covered = new ArrayList<AuditEntry>();
    for (var id : seal.entryIds()) {
      var entry = entries.get(id);
      if (entry == null) {
        return new Broken(seal.position(), Reason.ENTRY_MISSING, id);
      }
      covered.add(entry);
    }
    if (!chain.next(companyId, head, covered, seal.sealedAt()).equals(seal)) {
      return new Broken(seal.position(), Reason.ALTERED, null);
    }
    return noted.isContradictedBy(seal) ? new Broken(seal.position(), Reason.REPLACED, null) : null;
  }

  private Uni<List<AuditSeal>> seals(String sql, Tuple parameters) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(AuditSeal::of).toList());
  }

  private Uni<Map<Long, AuditEntry>> entries(List<AuditSeal> seals) {
    var ids = seals.stream().flatMap(seal -> seal.entryIds().stream()).toArray(Long[]::new);
    return connection
        .preparedQuery(ENTRIES)
        .execute(Tuple.of(ids))
        .map(
            rows -> {
              var entries = new HashMap<Long, AuditEntry>();
              rows.forEach(row -> entries.put(row.getLong("id"), AuditEntry.of(row)));
              return entries;
            });
  }
}
