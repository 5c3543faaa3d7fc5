package dz.mizan.accounting.asset.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.accounting.listing.ListingQuery;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the table of fixed assets of a year. */
@ApplicationScoped
class Register {
  // An asset that went does so with what was taken off it; one of the opening balances was there.
  // A charge counts on the day of its entry, as in the books: a closed month is booked later.
  private static final String LINES =
      """
      with line as (
        select a.id, a.number, a.name, c.code as category, a.asset_account, a.acquired_on,
          a.disposed_on,
          case when a.acquired_on < $1 then a.cost else 0.00 end as cost_opening,
          case when a.acquired_on >= $1 then a.cost else 0.00 end as cost_increase,
          case when a.disposed_on <= $2 then a.cost else 0.00 end as cost_decrease,
          a.prior_depreciation + coalesce((
            select sum(d.amount) from asset_charge d join journal_entry e on e.id = d.entry_id
            where d.asset_id = a.id and e.date < $1), 0.00)
            as depreciation_opening,
          coalesce((
            select sum(d.amount) from asset_charge d join journal_entry e on e.id = d.entry_id
            where d.asset_id = a.id and e.date between $1 and $2), 0.00)
            as depreciation_increase,
          case when a.disposed_on <= $2 then 0.00 else coalesce((
            select sum(i.amount) from asset_impairment i
            where i.asset_id = a.id and i.date <= $2), 0.00) end as impaired
        from asset a join asset_category c on c.id = a.category_id
        where a.status <> 'DRAFT' and a.acquired_on <= $2
          and (a.disposed_on is null or a.disposed_on >= $1))
      select l.*, case when l.disposed_on <= $2
        then l.depreciation_opening + l.depreciation_increase else 0.00 end
          as depreciation_decrease
      from line l
      """;
  private static final String PAGE =
      LINES
          + """
          where $3::text is null or (l.category, l.number) > ($3, $4)
          order by l.category, l.number limit $5
          """;
  private static final String TOTALS =
      """
      select category, min(asset_account) as asset_account,
        sum(cost_opening) as cost_opening, sum(cost_increase) as cost_increase,
        sum(cost_decrease) as cost_decrease, sum(depreciation_opening) as depreciation_opening,
        sum(depreciation_increase) as depreciation_increase,
        sum(depreciation_decrease) as depreciation_decrease, sum(impaired) as impaired
      from (%s) l group by category order by category
      """
          .formatted(LINES);

  /**
   * The table.
   *
   * @param categories its totals by category; on the first page only
   */
  @RegisterForReflection
  @Schema(name = "AssetRegister")
  record Table(
      int year,
      @Nullable List<RegisterTotal> categories,
      List<RegisterLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}

  Uni<Table> page(SqlConnection connection, int year, PageRequest request) {
    var after = request.after(2);
    return query(year, after, request.limitAndOne())
        .on(connection)
        .map(rows -> Page.of(rows, request, row -> List.of(row.category(), row.number())))
        .chain(
            page ->
                after.isEmpty()
                    ? totals(year)
                        .on(connection)
                        .map(all -> new Table(year, all, page.items(), page.nextCursor()))
                    : Uni.createFrom()
                        .item(new Table(year, null, page.items(), page.nextCursor())));
  }

  /** All of it. */
  ListingQuery<RegisterLine> all(int year) {
    return query(year, List.of(), Integer.MAX_VALUE);
  }

  private static ListingQuery<RegisterLine> query(int year, List<String> after, int limit) {
    return new ListingQuery<>(
        PAGE,
        RegisterLine::of,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        after.isEmpty() ? null : after.getFirst(),
        after.isEmpty() ? null : after.getLast(),
        limit);
  }

  private static ListingQuery<RegisterTotal> totals(int year) {
    return new ListingQuery<>(
        TOTALS, RegisterTotal::of, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
