package dz.mizan.inventory.price;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The lists of the running transaction's company. */
@ApplicationScoped
class PriceLists {
  private static final String SELECT = "select " + PriceListView.COLUMNS + " from price_list ";
  private static final String PAGE =
      SELECT + "where $1::uuid is null or id > $1 order by id limit $2";
  private static final String INSERT =
      """
      insert into price_list
        (id, code, name, includes_tva, valid_from, valid_until, is_default)
      values ($1, $2, $3, $4, $5, $6, $7) returning
      """
          + PriceListView.COLUMNS;
  private static final String UPDATE =
      """
      update price_list set code = $2, name = $3, includes_tva = $4, valid_from = $5,
        valid_until = $6, is_default = $7, version = version + 1
      where id = $1 returning
      """
          + PriceListView.COLUMNS;
  // Whoever makes it at the same time waits here, and then finds it.
  private static final String OPEN_DEFAULT =
      """
      insert into price_list (id, code, name, includes_tva, is_default)
      select $1::uuid, case when exists (select from price_list where lower(code) = 'standard')
        then 'STANDARD-' || left($1::uuid::text, 8) else 'STANDARD' end,
        'Tarif standard', $2::boolean, true
      where not exists (select from price_list where is_default)
      on conflict do nothing
      """;

  private final Settings settings;

  PriceLists(Settings settings) {
    this.settings = settings;
  }

  Uni<List<PriceListView>> page(PageRequest request) {
    return CompanySql.execute(PAGE, request.afterId(), request.limitAndOne())
        .map(PriceLists::views);
  }

  /**
   * @throws NotFound if the company has no such list
   */
  Uni<PriceListView> require(UUID id) {
    return CompanySql.execute(SELECT + "where id = $1", id).map(rows -> only(rows, id));
  }

  /**
   * Locks the list until the commit.
   *
   * @throws NotFound if the company has no such list
   */
  Uni<PriceListView> lock(UUID id) {
    return CompanySql.execute(SELECT + "where id = $1 for update", id).map(rows -> only(rows, id));
  }

  /** The default list, which is made as the settings say if there is none yet. */
  Uni<PriceListView> requireDefault() {
    return findDefault()
        .chain(found -> found.isEmpty() ? openDefault() : Uni.createFrom().item(found.get()));
  }

  private Uni<PriceListView> openDefault() {
    return settings
        .current()
        .chain(now -> CompanySql.execute(OPEN_DEFAULT, Ids.next(), now.pricesIncludeTva()))
        .chain(this::findDefault)
        .map(Optional::orElseThrow);
  }

  private Uni<Optional<PriceListView>> findDefault() {
    return CompanySql.execute(SELECT + "where is_default")
        .map(rows -> views(rows).stream().findFirst());
  }

  /** Until the commit nobody else changes which list is the default one; first of all locks. */
  Uni<Void> lockDefault() {
    return CompanySql.execute(
            "select pg_advisory_xact_lock("
                + "hashtextextended('default-price-list ' || current_company()::text, 0))")
        .replaceWithVoid();
  }

  /** The default list gives way to another. */
  Uni<Void> leaveDefault(UUID next) {
    return CompanySql.execute(
            "update price_list set is_default = false, version = version + 1"
                + " where is_default and id <> $1",
            next)
        .replaceWithVoid();
  }

  /**
   * @throws PriceListCodeTaken if another list has the code
   */
  Uni<PriceListView> insert(PriceListView list) {
    return write(INSERT, list);
  }

  /**
   * @throws PriceListCodeTaken if another list has the code
   */
  Uni<PriceListView> update(PriceListView list) {
    return write(UPDATE, list);
  }

  private static Uni<PriceListView> write(String sql, PriceListView list) {
    return CompanySql.execute(
            sql,
            list.id(),
            list.code(),
            list.name(),
            list.includesTva(),
            list.validFrom(),
            list.validUntil(),
            list.isDefault())
        .onFailure(SqlFailures.violates("uq_price_list_code"))
        .transform(e -> new PriceListCodeTaken(list.code()))
        .map(rows -> only(rows, list.id()));
  }

  private static PriceListView only(RowSet<Row> rows, UUID id) {
    return views(rows).stream().findFirst().orElseThrow(() -> new NotFound("price-list", id));
  }

  private static List<PriceListView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(PriceListView::of).toList();
  }
}
