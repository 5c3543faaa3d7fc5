package dz.mizan.accounting.credit.interest;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Works out late interest and books it. */
@ApplicationScoped
class ChargeInterest {
  private static final int MAX_ITEMS = 1_000;
  // Interest bears none, and a doubtful debt was charged before it became one. What was charged by
  // an entry that was taken back was not.
  private static final String LATE =
      """
      select o.entry_id, o.line_no, e.reference, o.due_date, o.remaining, f.from_day
      from open_item o join journal_entry e on e.id = o.entry_id
      cross join lateral (
        select coalesce((select max(c.until_day) from late_interest_item c
          where c.entry_id = o.entry_id and c.line_no = o.line_no and c.live and not exists (
            select from late_interest i join journal_entry r on r.reverses = i.entry_id
            where i.id = c.interest_id)), o.due_date) + 1 as from_day) f
      where o.partner_id = $1 and o.account like '41%' and o.remaining > 0
        and coalesce(e.origin, '') not in ('late-interest', 'doubtful-debt') and f.from_day <= $2
      order by o.due_date, o.entry_id, o.line_no limit $3
      """;
  private static final String INSERT =
      """
      insert into late_interest (id, partner_id, until_day, rate, total, entry_id, charged_by)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String ITEMS =
      """
      insert into late_interest_item (interest_id, entry_id, line_no, from_day, until_day, base,
        amount)
      select $1, entry, line, start, $2, base::numeric, amount::numeric
      from unnest($3::uuid[], $4::smallint[], $5::date[], $6::text[], $7::text[])
        as new (entry, line, start, base, amount)
      """;

  private static final String FREE =
      """
      update late_interest_item c set live = false
      from late_interest i join journal_entry r on r.reverses = i.entry_id
      where c.entry_id = any ($1) and c.live and i.id = c.interest_id
      """;

  private final Partners partners;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Audit audit;

  ChargeInterest(Partners partners, Settings settings, PostEntry postEntry, Audit audit) {
    this.partners = partners;
    this.settings = settings;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  private record Claim(Partner customer, LocalDate until, BigDecimal rate, SettingValues now) {}

  /**
   * What would be charged; changes nothing.
   *
   * @throws InvalidInterest if there is no rate, or the last day is still to come
   */
  Uni<InterestView> preview(InterestRequest request) {
    return claim(request).chain(ChargeInterest::preview);
  }

  /**
   * Books it: debit the customer's account, credit 763.
   *
   * @throws InvalidInterest if there is no rate, nothing to charge, or the last day is to come
   * @throws InterestCharged if somebody else charged some of it at the same moment
   */
  Uni<InterestView> handle(InterestRequest request) {
    return claim(request)
        .call(claim -> Partners.lockDebts(claim.customer().id()))
        .chain(
            claim ->
                preview(claim)
                    .invoke(
                        due -> {
                          if (due.total().signum() == 0) {
                            throw new InvalidInterest("customerId", "nothing to charge");
                          }
                        })
                    .chain(due -> book(claim, due)));
  }

  private Uni<Claim> claim(InterestRequest request) {
    return partners
        .require(request.customerId())
        .chain(
            customer ->
                Today.date()
                    .chain(
                        today ->
                            settings.current().map(now -> claim(request, customer, today, now))));
  }

  private static Claim claim(
      InterestRequest request, Partner customer, LocalDate today, SettingValues now) {
    var until = request.until() == null ? today : request.until();
    if (until.isAfter(today)) {
      throw new InvalidInterest("until", "not in the future");
    }
    var rate = request.rate() == null ? now.decimal(Setting.LATE_INTEREST_RATE) : request.rate();
    if (rate.signum() <= 0) {
      throw new InvalidInterest("rate", "is needed: the settings have none");
    }
    return new Claim(customer, until, rate, now);
  }

  private static Uni<InterestView> preview(Claim claim) {
    return CompanySql.execute(LATE, claim.customer().id(), claim.until(), MAX_ITEMS)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> InterestLine.of(row, claim.rate(), claim.until()))
                    .filter(line -> line.amount().signum() > 0)
                    .toList())
        .map(
            lines ->
                new InterestView(
                    null,
                    claim.customer().id(),
                    claim.until(),
                    claim.rate(),
                    lines.stream()
                        .map(InterestLine::amount)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                    null,
                    lines));
  }

  private Uni<InterestView> book(Claim claim, InterestView due) {
    var id = Ids.next();
    var customer = claim.customer();
    var label = "Intérêts de retard au " + due.until();
    var draft =
        DraftEntry.of(
            "OD",
            due.until(),
            label,
            null,
            List.of(
                DraftEntry.Line.debit(customer.customerAccount(), due.total())
                    .partner(customer.id())
                    .due(due.until().plusDays(customer.paymentTermsDays())),
                DraftEntry.Line.credit(
                    claim.now().account(Setting.LATE_INTEREST_ACCOUNT), due.total())),
            Origin.document("late-interest", id));
    return postEntry
        .handle(draft)
        .map(posted -> due.booked(id, posted.orElseThrow().id()))
        .call(ChargeInterest::note)
        .call(booked -> audit.record("late-interest.charged", "late-interest", id, null, booked));
  }

  private static Uni<Void> note(InterestView charged) {
    var lines = requireNonNull(charged.lines());
    return CompanySql.execute(
            INSERT,
            charged.id(),
            charged.customerId(),
            charged.until(),
            charged.rate(),
            charged.total(),
            charged.entryId(),
            Caller.current().map(Caller::userId).orElse(null))
        .chain(
            () ->
                CompanySql.execute(
                    FREE, (Object) column(lines, InterestLine::entryId).toArray(UUID[]::new)))
        .chain(
            () ->
                CompanySql.execute(
                    ITEMS,
                    charged.id(),
                    charged.until(),
                    column(lines, InterestLine::entryId).toArray(UUID[]::new),
                    column(lines, line -> (short) line.lineNo()).toArray(Short[]::new),
                    column(lines, InterestLine::from).toArray(LocalDate[]::new),
                    column(lines, line -> line.base().toPlainString()).toArray(String[]::new),
                    column(lines, line -> line.amount().toPlainString()).toArray(String[]::new)))
        .onFailure(SqlFailures.violates("uq_late_interest_item_days"))
        .transform(e -> new InterestCharged())
        .replaceWithVoid();
  }

  private static <T> List<T> column(List<InterestLine> lines, Function<InterestLine, T> value) {
    return lines.stream().map(value).toList();
  }
}
