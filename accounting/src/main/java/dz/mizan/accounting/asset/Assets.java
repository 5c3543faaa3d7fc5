package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.asset.category.CategoryView;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The assets of the running transaction's company. */
@ApplicationScoped
class Assets {
  private static final String INSERT =
      """
      insert into asset (category_id, name, location, serial_number, supplier_id, reference,
        acquired_on, in_service_on, cost, tva, residual_value, method, life_months, cost_centre,
        acquisition, counter_account, acquisition_entry, prior_depreciation, prior_through,
        asset_account, depreciation_account, expense_account, impairment_account, id, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
        coalesce($18::numeric, 0), $19, $20, $21, $22, $23, $24, $25)
      returning *
      """;
  private static final String UPDATE =
      """
      update asset set category_id = $1, name = $2, location = $3, serial_number = $4,
        supplier_id = $5, reference = $6, acquired_on = $7, in_service_on = $8, cost = $9,
        tva = $10, residual_value = $11, method = $12, life_months = $13, cost_centre = $14,
        acquisition = $15, counter_account = $16, acquisition_entry = $17,
        prior_depreciation = coalesce($18::numeric, 0), prior_through = $19, asset_account = $20,
        depreciation_account = $21, expense_account = $22, impairment_account = $23,
        version = version + 1
      where id = $24 returning *
      """;
  private static final String PAGE =
      """
      select * from asset
      where ($1::uuid is null or id > $1) and ($2::text is null or status = $2)
        and ($3::uuid is null or category_id = $3)
        and ($4::text is null or number ilike '%' || $4 || '%' or name ilike '%' || $4 || '%'
          or serial_number ilike '%' || $4 || '%')
      order by id limit $5
      """;

  /**
   * @throws NotFound if the company has no such asset
   */
  Uni<AssetView> require(UUID id) {
    return row("select * from asset where id = $1", id).map(AssetView::of);
  }

  /** The same, locked until the transaction ends. */
  Uni<Asset> requireLocked(UUID id) {
    return row("select * from asset where id = $1 for update", id).map(Asset::of);
  }

  /** A page by id, one row more than asked for. */
  Uni<List<AssetView>> page(
      PageRequest request,
      @Nullable AssetStatus status,
      @Nullable UUID categoryId,
      @Nullable String q) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status == null ? null : status.name(),
            categoryId,
            q == null || q.isBlank() ? null : q.strip().replaceAll("([%_\\\\])", "\\\\$1"),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(AssetView::of).toList());
  }

  Uni<AssetView> insert(UUID id, AssetRequest request, CategoryView category) {
    return write(
        INSERT, values(request, category, id, Caller.current().map(Caller::userId).orElse(null)));
  }

  Uni<AssetView> update(UUID id, AssetRequest request, CategoryView category) {
    return write(UPDATE, values(request, category, id));
  }

  private static Uni<AssetView> write(String sql, @Nullable Object[] values) {
    return CompanySql.execute(sql, values)
        .onFailure(SqlFailures.violates("fk_asset_acquisition_entry"))
        .transform(e -> new InvalidAsset("entryId", "is not in the books"))
        .onFailure(SqlFailures.violates("fk_asset_supplier"))
        .transform(e -> new InvalidAsset("supplierId", "is no partner"))
        .onFailure(SqlFailures.violates("fk_asset_cost_centre"))
        .transform(e -> new InvalidAsset("costCentre", "is no cost centre"))
        .map(rows -> AssetView.of(rows.iterator().next()));
  }

  private static @Nullable Object[] values(
      AssetRequest request, CategoryView category, @Nullable UUID... further) {
    var life = CheckAsset.life(request, category);
    var prior = request.prior();
    var values =
        new @Nullable Object[] {
          category.id(),
          request.name(),
          request.location(),
          request.serialNumber(),
          request.supplierId(),
          request.reference(),
          request.acquiredOn(),
          request.inServiceOn(),
          request.cost(),
          requireNonNull(request.tva()),
          requireNonNull(request.residualValue()),
          CheckAsset.method(request, category).name(),
          life == null ? null : life.shortValue(),
          request.costCentre(),
          requireNonNull(request.acquisition()).name(),
          request.counterAccount(),
          request.entryId(),
          prior == null ? null : prior.depreciated(),
          prior == null ? null : prior.through(),
          category.assetAccount(),
          category.depreciationAccount(),
          category.expenseAccount(),
          category.impairmentAccount()
        };
    var all = Arrays.copyOf(values, values.length + further.length);
    System.arraycopy(further, 0, all, values.length, further.length);
    return all;
  }

  private static Uni<Row> row(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("asset", id);
              }
              return rows.iterator().next();
            });
  }
}
