package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The letters of the running transaction's company. */
@ApplicationScoped
class Letters {
  private static final String LETTER =
      """
      select l.*, p.code, p.name from dunning_letter l join partner p on p.id = l.partner_id
      """;
  private static final String PAGE =
      LETTER
          + """
          where ($1::uuid is null or l.id > $1) and ($2::text is null or l.status = $2)
            and ($3::uuid is null or l.partner_id = $3) and ($4::uuid is null or l.run_id = $4)
          order by l.id limit $5
          """;
  private static final String ITEMS =
      """
      select i.entry_id, i.line_no, i.level, e.reference, o.date, o.due_date, o.amount,
        %s as remaining
      from dunning_item i
      join open_item o on o.entry_id = i.entry_id and o.line_no = i.line_no
      join journal_entry e on e.id = i.entry_id
      where i.letter_id = $1 %s
      order by o.due_date, i.entry_id, i.line_no
      """;
  private static final String AS_NOTED = ITEMS.formatted("i.remaining", "and i.live");
  private static final String AS_DROPPED = ITEMS.formatted("i.remaining", "");
  private static final String AS_NOW =
      ITEMS.formatted(
          "o.remaining",
          """
          and i.live and o.remaining > 0 and not exists (
            select from payment_plan_item p
            where p.entry_id = i.entry_id and p.line_no = i.line_no and p.live)
          """);

  /** Which letters a list shows; null for any. */
  record Filter(@Nullable LetterStatus status, @Nullable UUID customerId, @Nullable UUID runId) {}

  /**
   * With its invoices.
   *
   * @throws NotFound if the company has no such letter
   */
  Uni<LetterView> require(UUID id) {
    return one(LETTER + "where l.id = $1", id)
        .chain(
            letter ->
                invoices(letter.status() == LetterStatus.DROPPED ? AS_DROPPED : AS_NOTED, id)
                    .map(letter::with));
  }

  /** Without its invoices, locked until the transaction ends. */
  Uni<LetterView> requireLocked(UUID id) {
    return one(LETTER + "where l.id = $1 for update of l", id);
  }

  /** What of it is still to be paid and in no payment plan. */
  Uni<List<LetterView.Invoice>> dueNow(UUID id) {
    return invoices(AS_NOW, id);
  }

  /** What a sent letter says; null before. */
  Uni<@Nullable String> content(UUID id) {
    return CompanySql.execute("select content::text from dunning_letter where id = $1", id)
        .map(rows -> rows.iterator().next().getString(0));
  }

  /** A page by id, one row more than asked for. */
  Uni<List<LetterView>> page(PageRequest request, Filter filter) {
    var status = filter.status();
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status == null ? null : status.name(),
            filter.customerId(),
            filter.runId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(LetterView::of).toList());
  }

  private static Uni<List<LetterView.Invoice>> invoices(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(LetterView.Invoice::of)
                    .toList());
  }

  private static Uni<LetterView> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("dunning-letter", id);
              }
              Row row = rows.iterator().next();
              return LetterView.of(row);
            });
  }
}
