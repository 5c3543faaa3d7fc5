package dz.mizan.accounting.asset.category;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The categories of assets of the running transaction's company. */
@ApplicationScoped
public class AssetCategories {
  private static final String COPY =
      """
      insert into asset_category (id, code, name, asset_account, depreciation_account,
        expense_account, impairment_account, method, life_months)
      select id, code, name, asset, nullif(depreciation, ''), nullif(expense, ''),
        nullif(impairment, ''), method, nullif(life, '')::smallint
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::text[], $9::text[])
        as usual (id, code, name, asset, depreciation, expense, impairment, method, life)
      where not exists (select from asset_category)
      on conflict do nothing
      """;
  private static final String INSERT =
      """
      insert into asset_category (code, name, asset_account, depreciation_account,
        expense_account, impairment_account, method, life_months, active, id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *
      """;
  private static final String UPDATE =
      """
      update asset_category set code = $1, name = $2, asset_account = $3,
        depreciation_account = $4, expense_account = $5, impairment_account = $6, method = $7,
        life_months = $8, active = $9, version = version + 1
      where id = $10 returning *
      """;
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "fk_asset_category_asset", "assetAccount",
          "fk_asset_category_depreciation", "depreciationAccount",
          "fk_asset_category_expense", "expenseAccount",
          "fk_asset_category_impairment", "impairmentAccount");

  private final SeedFile usual;

  AssetCategories() {
    this.usual = SeedFile.read("asset_categories.csv");
  }

  /** Gives the usual categories to a company that has none. */
  public Uni<Void> copy() {
    var codes = usual.column("code");
    return CompanySql.execute(
            COPY,
            Arrays.stream(codes).map(code -> Ids.next()).toArray(UUID[]::new),
            codes,
            usual.column("name"),
            usual.column("asset_account"),
            usual.column("depreciation_account"),
            usual.column("expense_account"),
            usual.column("impairment_account"),
            usual.column("method"),
            usual.column("life_months"))
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such category
   */
  public Uni<CategoryView> require(UUID id) {
    return one("select * from asset_category where id = $1", id);
  }

  /** The same, locked until the transaction ends. */
  Uni<CategoryView> requireLocked(UUID id) {
    return one("select * from asset_category where id = $1 for update", id);
  }

  /** A page by code, one row more than asked for. */
  Uni<List<CategoryView>> page(PageRequest request) {
    var after = request.after(1);
    return copy()
        .chain(
            () ->
                CompanySql.execute(
                    "select * from asset_category where code > $1 order by code limit $2",
                    after.isEmpty() ? "" : after.getFirst(),
                    request.limitAndOne()))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(CategoryView::of).toList());
  }

  /**
   * @throws CategoryTaken if another category has the code
   * @throws InvalidCategory if an account is not in the chart
   */
  Uni<CategoryView> insert(CategoryRequest request) {
    return write(INSERT, Ids.next(), request);
  }

  /**
   * @throws CategoryTaken if another category has the code
   * @throws InvalidCategory if an account is not in the chart
   */
  Uni<CategoryView> update(UUID id, CategoryRequest request) {
    return write(UPDATE, id, request);
  }

  private static Uni<CategoryView> write(String sql, UUID id, CategoryRequest request) {
    var life = request.lifeMonths();
    return CompanySql.execute(
            sql,
            request.code(),
            request.name(),
            request.assetAccount(),
            request.depreciationAccount(),
            request.expenseAccount(),
            request.impairmentAccount(),
            request.method().name(),
            life == null ? null : life.shortValue(),
            request.isActive(),
            id)
        .onFailure(SqlFailures.violates("uq_asset_category_code"))
        .transform(e -> new CategoryTaken(request.code()))
        .onFailure()
        .transform(AssetCategories::refusal)
        .map(rows -> CategoryView.of(rows.iterator().next()));
  }

  private static Throwable refusal(Throwable failure) {
    for (var account : ACCOUNTS.entrySet()) {
      if (SqlFailures.violates(account.getKey()).test(failure)) {
        return new InvalidCategory(account.getValue(), "is not in the chart");
      }
    }
    return failure;
  }

  private static Uni<CategoryView> one(String sql, UUID id) {
    return CompanySql.execute(sql, id).map(rows -> first(rows, id));
  }

  private static CategoryView first(RowSet<Row> rows, @Nullable UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("asset-category", String.valueOf(id));
    }
    return CategoryView.of(rows.iterator().next());
  }
}
