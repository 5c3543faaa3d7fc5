package dz.mizan.inventory.pos.till;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tills of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
public class Tills {
  private static final String VIEW =
      "select "
          + Till.COLUMNS
          + ", (select s.id from till_session s where s.till_id = till.id and s.status = 'OPEN')"
          + " as open_session_id from till";

  /** A page by id, one row more than asked for. */
  Uni<List<TillView>> page(
      PageRequest page, @Nullable UUID warehouseId, @Nullable Boolean isActive) {
    return CompanySql.execute(
            VIEW
                + " where ($1::uuid is null or id > $1) and ($2::uuid is null or warehouse_id = $2)"
                + " and ($3::boolean is null or is_active = $3)"
                + " and ($4::uuid[] is null or warehouse_id = any ($4)) order by id limit $5",
            page.afterId(),
            warehouseId,
            isActive,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> TillView.of(Till.of(row), row.getUUID("open_session_id")))
                    .toList());
  }

  /**
   * @throws NotFound if the company has no such till
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<TillView> require(UUID id) {
    return CompanySql.execute(VIEW + " where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("till", id);
              }
              var row = rows.iterator().next();
              return TillView.of(Till.of(row), row.getUUID("open_session_id"));
            })
        .invoke(till -> requireInScope(till.warehouseId()));
  }

  /**
   * Locks the till until the end of the transaction: nothing else happens at it meanwhile.
   *
   * @throws TillRefusals.UnknownTill if the company has no such till
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  public Uni<Till> lock(UUID id) {
    return find(id).map(till -> till.orElseThrow(() -> new TillRefusals.UnknownTill(id)));
  }

  /** The same for a till that a path names: {@link NotFound} if there is none. */
  Uni<Till> lockNamed(UUID id) {
    return find(id).map(till -> till.orElseThrow(() -> new NotFound("till", id)));
  }

  private Uni<Optional<Till>> find(UUID id) {
    return CompanySql.execute(
            "select " + Till.COLUMNS + " from till where id = $1 for no key update", id)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Till::of).findFirst())
        .invoke(till -> till.ifPresent(found -> requireInScope(found.warehouseId())));
  }

  /** The next serial of the locked till's tickets. */
  public Uni<Long> nextTicket(UUID id) {
    return next(id, "last_ticket");
  }

  /** The next number of the locked till's sessions. */
  public Uni<Long> nextSession(UUID id) {
    return next(id, "last_session");
  }

  /** The next number of the locked till's Z reports, with what that one adds to the grand total. */
  public Uni<Long> nextZ(UUID id, BigDecimal total) {
    return CompanySql.execute(
            "update till set last_z = last_z + 1, grand_total = grand_total + $2 where id = $1"
                + " returning last_z",
            id,
            total)
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static Uni<Long> next(UUID id, String counter) {
    return CompanySql.execute(
            "update till set %1$s = %1$s + 1 where id = $1 returning %1$s".formatted(counter), id)
        .map(rows -> rows.iterator().next().getLong(0));
  }

  Uni<Void> insert(Till till) {
    return CompanySql.execute(
            "insert into till (id, code, name, warehouse_id, price_list_id, prices_include_tva)"
                + " values ($1, $2, $3, $4, $5, $6)",
            till.id(),
            till.code(),
            till.name(),
            till.warehouseId(),
            till.priceListId(),
            till.pricesIncludeTva())
        .onFailure(SqlFailures.violates("uq_till_code"))
        .transform(failure -> new TillRefusals.TillCodeTaken(till.code()))
        .onFailure()
        .transform(Tills::unknownReference)
        .replaceWithVoid();
  }

  Uni<Void> update(Till till) {
    return CompanySql.execute(
            "update till set name = $2, warehouse_id = $3, price_list_id = $4,"
                + " prices_include_tva = $5, is_active = $6, version = $7 where id = $1",
            till.id(),
            till.name(),
            till.warehouseId(),
            till.priceListId(),
            till.pricesIncludeTva(),
            till.isActive(),
            till.version())
        .onFailure()
        .transform(Tills::unknownReference)
        .replaceWithVoid();
  }

  private static Throwable unknownReference(Throwable failure) {
    if (SqlFailures.violates("fk_till_warehouse").test(failure)) {
      return new TillRefusals.UnknownReference("unknown-warehouse", "warehouseId");
    }
    return SqlFailures.violates("fk_till_price_list").test(failure)
        ? new TillRefusals.UnknownReference("unknown-price-list", "priceListId")
        : failure;
  }

  /**
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   */
  public static void requireInScope(UUID warehouseId) {
    Caller.require().scope().require(Warehouses.SCOPE, warehouseId);
  }
}
