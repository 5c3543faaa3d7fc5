package dz.mizan.accounting.credit.interest;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes debts from 411 to 416 and books what is thought to be lost of them. */
@ApplicationScoped
class BookDoubtful {
  private static final String OPEN =
      """
      select w.n, o.account, o.remaining, o.due_date, e.reference, exists (
          select from payment_plan_item p
          where p.entry_id = o.entry_id and p.line_no = o.line_no and p.live) as is_planned
      from unnest($1::uuid[], $2::smallint[]) with ordinality as w (entry_id, line_no, n)
      left join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
        and o.partner_id = $3 and o.account like '41%' and o.account not like '419%'
        and o.account <> $4 and o.remaining > 0
      left join journal_entry e on e.id = o.entry_id
      order by w.n
      """;
  private static final String INSERT =
      """
      insert into doubtful_debt (id, partner_id, on_day, total, loss, transfer_entry, loss_entry,
        booked_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning *
      """;

  private final Settings settings;
  private final PostEntry postEntry;
  private final Matchings matchings;
  private final Audit audit;

  BookDoubtful(Settings settings, PostEntry postEntry, Matchings matchings, Audit audit) {
    this.settings = settings;
    this.postEntry = postEntry;
    this.matchings = matchings;
    this.audit = audit;
  }

  private record Item(
      String account, BigDecimal remaining, LocalDate due, String reference, BigDecimal loss) {}

  private record Transfer(UUID id, DoubtfulRequest request, List<Item> items, SettingValues now) {
    BigDecimal total() {
      return items.stream().map(Item::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal loss() {
      return items.stream().map(Item::loss).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
  }

  /**
   * @throws InvalidDoubtful if a line is not open of the customer, in an active payment plan, or
   *     more than it would be lost
   * @throws dz.mizan.accounting.matching.CannotMatch if one is settled at the same moment
   */
  Uni<Doubtful.Booked> handle(DoubtfulRequest request) {
    return Partners.lockDebts(request.customerId())
        .chain(settings::current)
        .chain(
            now ->
                CompanySql.execute(
                        OPEN,
                        request.items().stream()
                            .map(DoubtfulRequest.Item::entryId)
                            .toArray(UUID[]::new),
                        lines(request),
                        request.customerId(),
                        now.account(Setting.DOUBTFUL_ACCOUNT))
                    .map(rows -> new Transfer(Ids.next(), request, items(request, rows), now)))
        .chain(
            transfer ->
                postEntry
                    .handleAll(entries(transfer))
                    .call(posted -> match(transfer, posted.getFirst().id()))
                    .chain(posted -> note(transfer, posted)));
  }

  private static List<Item> items(DoubtfulRequest request, Iterable<Row> rows) {
    var items = new ArrayList<Item>();
    for (var row : rows) {
      var field = "items[" + items.size() + "]";
      var loss = request.items().get(items.size()).loss();
      var remaining = row.getBigDecimal("remaining");
      if (remaining == null) {
        throw new InvalidDoubtful(field, "is not open of this customer");
      }
      // The plan would count as kept.
      if (row.getBoolean("is_planned")) {
        throw new InvalidDoubtful(field, "is in a payment plan: end that first");
      }
      if (loss.compareTo(remaining) > 0) {
        throw new InvalidDoubtful(field + ".loss", "at most " + remaining);
      }
      var reference = row.getString("reference");
      items.add(
          new Item(
              row.getString("account"),
              remaining,
              row.getLocalDate("due_date"),
              reference == null ? "" : " " + reference,
              loss));
    }
    if (request.items().stream().map(i -> i.entryId() + " " + i.lineNo()).distinct().count()
        < items.size()) {
      throw new InvalidDoubtful("items", "the same twice");
    }
    return items;
  }

  // Line 2n + 1 is what goes to 416, line 2n + 2 what takes item n out.
  private static List<DraftEntry> entries(Transfer transfer) {
    var customer = transfer.request().customerId();
    var lines = new ArrayList<DraftEntry.Line>();
    for (var item : transfer.items()) {
      lines.add(
          DraftEntry.Line.debit(transfer.now().account(Setting.DOUBTFUL_ACCOUNT), item.remaining())
              .partner(customer)
              .due(item.due())
              .label("Créance douteuse" + item.reference()));
      lines.add(
          DraftEntry.Line.credit(item.account(), item.remaining())
              .partner(customer)
              .due(item.due())
              .label("Créance douteuse" + item.reference()));
    }
    var entries = new ArrayList<DraftEntry>();
    entries.add(entry(transfer, "Transfert en créances douteuses", lines));
    if (transfer.loss().signum() > 0) {
      entries.add(
          entry(
              transfer,
              "Perte de valeur sur créances douteuses",
              List.of(
                  DraftEntry.Line.debit(
                      transfer.now().account(Setting.DOUBTFUL_EXPENSE_ACCOUNT), transfer.loss()),
                  DraftEntry.Line.credit(
                      transfer.now().account(Setting.DOUBTFUL_LOSS_ACCOUNT), transfer.loss()))));
    }
    return entries;
  }

  private static DraftEntry entry(Transfer transfer, String label, List<DraftEntry.Line> lines) {
    return DraftEntry.of(
        "OD",
        transfer.request().on(),
        label,
        null,
        lines,
        Origin.document("doubtful-debt", transfer.id()));
  }

  private Uni<Void> match(Transfer transfer, UUID entry) {
    return Multi.createFrom()
        .range(0, transfer.items().size())
        .onItem()
        .transformToUniAndConcatenate(
            i -> {
              var wanted = transfer.request().items().get(i);
              var amount = transfer.items().get(i).remaining();
              return matchings.match(
                  List.of(
                      new Matching.Part(wanted.entryId(), wanted.lineNo(), amount),
                      new Matching.Part(entry, 2 * i + 2, amount)));
            })
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Doubtful.Booked> note(Transfer transfer, List<PostedEntry> posted) {
    return CompanySql.execute(
            INSERT,
            transfer.id(),
            transfer.request().customerId(),
            transfer.request().on(),
            transfer.total(),
            transfer.loss(),
            posted.getFirst().id(),
            posted.size() == 1 ? null : posted.getLast().id(),
            Caller.current().map(Caller::userId).orElse(null))
        .map(rows -> Doubtful.Booked.of(rows.iterator().next()))
        .call(
            booked ->
                audit.record("doubtful-debt.booked", "doubtful-debt", booked.id(), null, booked));
  }

  private static Short[] lines(DoubtfulRequest request) {
    return request.items().stream().map(item -> item.lineNo().shortValue()).toArray(Short[]::new);
  }
}
