package dz.mizan.inventory.warehouse;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The warehouses of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
public class Warehouses {
  /** The kind of scope that restricts callers to some warehouses. */
  public static final String SCOPE = "warehouses";

  private static final String SELECT = "select " + WarehouseView.COLUMNS + " from warehouse";
  private static final String PAGE =
      SELECT
          + " where ($1::uuid is null or id > $1) and ($2::uuid[] is null or id = any ($2))"
          + " and ($3::text is null or kind = $3) and ($4::boolean is null or is_active = $4)"
          + " order by id limit $5";

  /** The warehouse that is meant where none is named. */
  public Uni<UUID> defaultId() {
    return CompanySql.execute("select id from warehouse where is_default")
        .map(rows -> rows.iterator().next().getUUID("id"));
  }

  /** A page by id, one row more than asked for. */
  Uni<List<WarehouseView>> page(
      PageRequest request, @Nullable WarehouseKind kind, @Nullable Boolean isActive) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            Caller.require().scope().onlyArray(SCOPE),
            kind == null ? null : kind.name(),
            isActive,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(WarehouseView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such warehouse
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of the caller's
   */
  public Uni<WarehouseView> require(UUID id) {
    return one(id, "");
  }

  /**
   * The warehouse that a document names.
   *
   * @throws UnknownWarehouse if the company has no such warehouse, or not any more
   */
  public Uni<WarehouseView> requireActive(UUID id) {
    return CompanySql.execute(SELECT + " where id = $1 and is_active", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new UnknownWarehouse();
              }
              return WarehouseView.of(rows.iterator().next());
            });
  }

  /** The same, locked: no level is opened in it until the transaction ends. */
  Uni<WarehouseView> requireLocked(UUID id) {
    return one(id, " for update");
  }

  /**
   * Every warehouse, locked in one order, so that two who choose the default one do it one after
   * the other. A new level needs only that its warehouse stays, which this does not stand against.
   */
  Uni<Void> lockAll() {
    return CompanySql.execute("select id from warehouse order by id for no key update")
        .replaceWithVoid();
  }

  /** Runs a statement that returns {@link WarehouseView#COLUMNS} of the one row that it changed. */
  Uni<WarehouseView> write(String code, String sql, @Nullable Object... parameters) {
    return CompanySql.execute(sql + " returning " + WarehouseView.COLUMNS, parameters)
        .map(rows -> WarehouseView.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_warehouse_code"))
        .transform(e -> new WarehouseCodeTaken(code));
  }

  private static Uni<WarehouseView> one(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where id = $1" + lock, id)
        .map(rows -> WarehouseView.of(first(rows, id)))
        .invoke(() -> Caller.require().scope().require(SCOPE, id));
  }

  private static Row first(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("warehouse", id);
    }
    return rows.iterator().next();
  }
}
