package dz.mizan.accounting.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The declared returns of the company of the running transaction. They never change. */
@ApplicationScoped
class TaxReturns {
  private static final String COLUMNS =
      """
      select id, content::text as content, entry_id, declared_at, declared_by from tva_return
      """;

  private final ObjectMapper json;

  TaxReturns(ObjectMapper json) {
    this.json = json;
  }

  Uni<Optional<TaxReturnView>> find(YearMonth month) {
    return CompanySql.execute(
            COLUMNS + " where year = $1::int and month = $2::int",
            month.getYear(),
            month.getMonthValue())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::view).findFirst());
  }

  /** The last month that was declared. */
  Uni<Optional<YearMonth>> last() {
    return CompanySql.execute(
            "select year, month from tva_return order by year desc, month desc limit 1")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> YearMonth.of(row.getInteger("year"), row.getInteger("month")))
                    .findFirst());
  }

  /**
   * The month that declaring begins with: of the first return, which takes in all that was booked
   * before; without a return, of the first entry; without either, of today.
   */
  Uni<YearMonth> first(LocalDate today) {
    return CompanySql.execute(
            """
            select coalesce(
              (select min(year * 12 + month - 1) from tva_return),
              (select min(fiscal_year * 12 + month - 1) from account_balance
                where month between 1 and 12),
              $1::int)::integer as month
            """,
            today.getYear() * 12 + today.getMonthValue() - 1)
        .map(rows -> rows.iterator().next().getInteger("month"))
        .map(month -> YearMonth.of(month / 12, month % 12 + 1));
  }

  /** The months of a year that were declared. */
  Uni<List<Integer>> declaredIn(int year) {
    return CompanySql.execute("select month from tva_return where year = $1::int", year)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getInteger("month"))
                    .toList());
  }

  /** One page, in the order of declaring. */
  Uni<Page<TaxReturnView>> page(PageRequest request) {
    return CompanySql.execute(
            COLUMNS + " where $1::uuid is null or id > $1 order by id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(this::view).toList(),
                    request,
                    view -> List.of(String.valueOf(view.id()))));
  }

  Uni<Void> add(UUID id, TaxReturnView view, @Nullable UUID entryId, @Nullable UUID by) {
    return CompanySql.execute(
            """
            insert into tva_return (id, year, month, collected, deductible, credit_before, due,
              credit_after, entry_id, content, declared_by)
            values ($1, $2::int, $3::int, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11)
            """,
            id,
            view.year(),
            view.month(),
            view.collected(),
            view.deductibleOnAssets().add(view.deductibleOnOthers()),
            view.creditBefore(),
            view.due(),
            view.creditAfter(),
            entryId,
            write(view),
            by)
        .replaceWithVoid();
  }

  private TaxReturnView view(Row row) {
    return read(row.getString("content"))
        .declared(
            row.getUUID("id"),
            row.getUUID("entry_id"),
            row.getOffsetDateTime("declared_at").toInstant(),
            row.getUUID("declared_by"));
  }

  private TaxReturnView read(String content) {
    try {
      return json.readValue(content, TaxReturnView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("return cannot be read", e);
    }
  }

  private String write(TaxReturnView view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("return cannot be written", e);
    }
  }
}
