package dz.mizan.accounting.treasury;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The transfers of the running transaction's company. */
@ApplicationScoped
class Transfers {

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<Transfer> require(UUID id) {
    return one("select * from treasury_transfer where id = $1", id);
  }

  /** The same, locked until the transaction ends. */
  Uni<Transfer> requireLocked(UUID id) {
    return one("select * from treasury_transfer where id = $1 for update", id);
  }

  private static Uni<Transfer> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("treasury-transfer", id);
              }
              return Transfer.of(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Transfer>> page(PageRequest request, @Nullable UUID accountId) {
    return CompanySql.execute(
            """
            select * from treasury_transfer where ($1::uuid is null or id > $1)
              and ($2::uuid is null or from_id = $2 or to_id = $2)
            order by id limit $3
            """,
            request.afterId(),
            accountId,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Transfer::of).toList());
  }

  Uni<Transfer> insert(
      UUID id, TransferRequest request, LocalDate on, UUID outEntryId, UUID inEntryId) {
    return CompanySql.execute(
            """
            insert into treasury_transfer (id, from_id, to_id, amount, date, label, reference,
              out_entry_id, in_entry_id, created_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *
            """,
            id,
            request.fromId(),
            request.toId(),
            request.amount(),
            on,
            request.label().strip(),
            request.reference(),
            outEntryId,
            inEntryId,
            Caller.current().map(Caller::userId).orElse(null))
        .map(rows -> Transfer.of(rows.iterator().next()));
  }

  Uni<Transfer> cancel(UUID id) {
    return CompanySql.execute(
            """
            update treasury_transfer set status = 'CANCELLED', cancelled_at = now(),
              version = version + 1
            where id = $1 returning *
            """,
            id)
        .map(rows -> Transfer.of(rows.iterator().next()));
  }
}
