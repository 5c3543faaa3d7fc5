package dz.mizan.accounting.credit.aged;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.accounting.listing.ListingQuery;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.Csv;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads aged balances. */
@ApplicationScoped
class AgedBalances {
  // What was open on a day is what is open now and what was settled only by lines of later days.
  private static final String ITEMS =
      """
      with later_matching as materialized (
        select distinct p.matching_id
        from open_item i
        join matching_part p on p.entry_id = i.entry_id and p.line_no = i.line_no
        join matching m on m.id = p.matching_id and m.undone_at is null
        where i.date > $1 and i.account like $2 || '%'),
      settled_later as (
        select p.entry_id, p.line_no, sum(p.amount) as amount
        from later_matching l join matching_part p on p.matching_id = l.matching_id
        group by 1, 2),
      item as (
        select i.partner_id, $1 - coalesce(i.due_date, i.date) as days,
          (i.remaining + coalesce(s.amount, 0)) * case when $2 = '40' then -1 else 1 end as open
        from open_item i
        left join settled_later s on s.entry_id = i.entry_id and s.line_no = i.line_no
        where i.date <= $1 and i.account like $2 || '%'
          and (i.remaining <> 0 or s.amount is not null)
          and ($3::uuid is null or i.partner_id = $3))
      """;
  private static final String SUMS =
      """
      coalesce(sum(open) filter (where open > 0 and days <= 0), 0) as not_due,
      coalesce(sum(open) filter (where open > 0 and days between 1 and 30), 0) as to_30,
      coalesce(sum(open) filter (where open > 0 and days between 31 and 60), 0) as to_60,
      coalesce(sum(open) filter (where open > 0 and days between 61 and 90), 0) as to_90,
      coalesce(sum(open) filter (where open > 0 and days > 90), 0) as over_90,
      coalesce(sum(open) filter (where open < 0), 0) as unallocated,
      coalesce(sum(open), 0) as total
      """;
  // Lines without a partner come last: no code begins with a tilde.
  private static final String PAGE =
      ITEMS
          + """
          select p.id, p.code, p.name, coalesce(p.code, '~') collate "C" as place, a.*
          from (select partner_id, %s from item group by partner_id) a
          left join partner p on p.id = a.partner_id
          where (a.not_due, a.to_30, a.to_60, a.to_90, a.over_90, a.unallocated)
            <> (0, 0, 0, 0, 0, 0)
            and ($4::text is null or (coalesce(p.code, '~') collate "C",
              coalesce(p.id::text, '~')) > ($4, $5))
          order by place, coalesce(p.id::text, '~') limit $6
          """
              .formatted(SUMS);
  private static final String TOTAL = ITEMS + "select " + SUMS + " from item";

  static final String CSV_HEAD =
      Csv.line(
          "code",
          "name",
          "notDue",
          "days1To30",
          "days31To60",
          "days61To90",
          "over90",
          "unallocated",
          "total");

  /** What is to be aged. */
  record Wanted(Side side, LocalDate on, @Nullable UUID partnerId) {}

  /** Whose accounts. */
  enum Side {
    CUSTOMERS("41"),
    SUPPLIERS("40");

    private final String accounts;

    Side(String accounts) {
      this.accounts = accounts;
    }
  }

  /**
   * A partner's.
   *
   * @param partnerId absent for lines without a partner
   */
  @RegisterForReflection
  @Schema(name = "AgedPartner")
  record Item(
      @Nullable UUID partnerId,
      @Schema(examples = "C-0042") @Nullable String code,
      @Schema(examples = "SARL El Djazair Distribution") @Nullable String name,
      Ages ages) {

    private static Item of(Row row) {
      return new Item(
          row.getUUID("id"), row.getString("code"), row.getString("name"), Ages.of(row));
    }

    private List<String> place() {
      return List.of(code == null ? "~" : code, partnerId == null ? "~" : partnerId.toString());
    }

    String csv() {
      return Csv.line(
          code,
          name,
          ages.notDue(),
          ages.days1To30(),
          ages.days31To60(),
          ages.days61To90(),
          ages.over90(),
          ages.unallocated(),
          ages.total());
    }
  }

  /**
   * An aged balance.
   *
   * @param totals of all partners; on the first page only
   */
  @RegisterForReflection
  @Schema(name = "AgedBalance")
  record Balance(
      @Schema(examples = "CUSTOMERS") Side side,
      @Schema(examples = "2026-11-30") LocalDate on,
      @Nullable Ages totals,
      List<Item> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {}

  Uni<Balance> page(SqlConnection connection, Wanted wanted, PageRequest request) {
    var after = request.after(2);
    return query(wanted, after, request.limitAndOne())
        .on(connection)
        .map(rows -> Page.of(rows, request, Item::place))
        .chain(
            page ->
                after.isEmpty()
                    ? totals(wanted)
                        .on(connection)
                        .map(all -> balance(wanted, all.getFirst(), page))
                    : Uni.createFrom().item(balance(wanted, null, page)));
  }

  /** All of it. */
  ListingQuery<Item> all(Wanted wanted) {
    return query(wanted, List.of(), Integer.MAX_VALUE);
  }

  private static Balance balance(Wanted wanted, @Nullable Ages totals, Page<Item> page) {
    return new Balance(wanted.side(), wanted.on(), totals, page.items(), page.nextCursor());
  }

  private static ListingQuery<Item> query(Wanted wanted, List<String> after, int limit) {
    return new ListingQuery<>(
        PAGE,
        Item::of,
        wanted.on(),
        wanted.side().accounts,
        wanted.partnerId(),
        after.isEmpty() ? null : after.getFirst(),
        after.isEmpty() ? null : after.getLast(),
        limit);
  }

  private static ListingQuery<Ages> totals(Wanted wanted) {
    return new ListingQuery<>(
        TOTAL, Ages::of, wanted.on(), wanted.side().accounts, wanted.partnerId());
  }
}
