package dz.mizan.accounting.credit.dunning;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Proposes letters to whoever is late, one per customer who has none waiting. */
@ApplicationScoped
class ProposeLetters {
  // The rest at the next run.
  private static final int MAX_ITEMS = 5_000;
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('dunning ' || current_company(), 0))";
  // Levels one after the other, as far apart as their days are.
  private static final String DUE =
      """
      with level as (
        select level, days, fee, days - coalesce(lag(days) over (order by level), 0) as apart
        from dunning_level),
      today as (select (now() at time zone zone)::date as day from ledger)
      select o.partner_id, o.entry_id, o.line_no, o.remaining, l.level, l.fee
      from open_item o
      cross join today t
      left join lateral (
        select i.level, d.status, d.sent_on
        from dunning_item i join dunning_letter d on d.id = i.letter_id
        where i.entry_id = o.entry_id and i.line_no = o.line_no and i.live
        order by i.level desc limit 1) last on true
      join level l on l.level = coalesce(last.level, 0) + 1
      where o.remaining > 0 and o.partner_id is not null
        and o.account like '41%' and o.account !~ '^41[69]'
        and t.day - o.due_date >= l.days
        and (last.level is null or last.status = 'SENT' and t.day - last.sent_on >= l.apart)
        and not exists (select from dunning_letter w
          where w.partner_id = o.partner_id and w.status = 'PROPOSED')
        and not exists (select from payment_plan_item p
          where p.entry_id = o.entry_id and p.line_no = o.line_no and p.live)
      order by o.partner_id, o.due_date limit $1
      """;
  private static final String INSERT =
      """
      with run as (
        insert into dunning_run (id, on_day, letters, proposed_by)
        select $1, (now() at time zone zone)::date, cardinality($3::uuid[]), $2 from ledger),
      letter as (
        insert into dunning_letter (id, run_id, partner_id, level, fee, total)
        select id, $1, partner, level, fee::numeric, total::numeric
        from unnest($3::uuid[], $4::uuid[], $5::smallint[], $6::text[], $7::text[])
          as new (id, partner, level, fee, total))
      insert into dunning_item (letter_id, entry_id, line_no, level, remaining)
      select letter, entry, line, level, remaining::numeric
      from unnest($8::uuid[], $9::uuid[], $10::smallint[], $11::smallint[], $12::text[])
        as new (letter, entry, line, level, remaining)
      """;

  private final DunningLevels levels;
  private final Settings settings;
  private final Audit audit;

  ProposeLetters(DunningLevels levels, Settings settings, Audit audit) {
    this.levels = levels;
    this.settings = settings;
    this.audit = audit;
  }

  private record Item(UUID entry, short line, BigDecimal remaining, short level, BigDecimal fee) {
    static Item of(Row row) {
      return new Item(
          row.getUUID("entry_id"),
          row.getShort("line_no"),
          row.getBigDecimal("remaining"),
          row.getShort("level"),
          row.getBigDecimal("fee"));
    }
  }

  private record Letter(UUID id, UUID partner, List<Item> items) {
    Item highest() {
      return items.stream().reduce((a, b) -> b.level() > a.level() ? b : a).orElseThrow();
    }

    BigDecimal total() {
      return items.stream().map(Item::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** What the audit trail tells. */
  @RegisterForReflection
  record Proposed(int letters, BigDecimal total) {}

  /**
   * @return how many letters were proposed
   */
  Uni<Integer> handle() {
    return CompanySql.execute(ALONE)
        .chain(levels::allLocked)
        .chain(() -> settings.current())
        .map(now -> now.decimal(Setting.DUNNING_MIN_AMOUNT))
        .chain(least -> CompanySql.execute(DUE, MAX_ITEMS).map(rows -> letters(rows, least)))
        .chain(this::insert);
  }

  private static List<Letter> letters(Iterable<Row> rows, BigDecimal least) {
    var items = new LinkedHashMap<UUID, List<Item>>();
    rows.forEach(
        row ->
            items
                .computeIfAbsent(row.getUUID("partner_id"), id -> new ArrayList<>())
                .add(Item.of(row)));
    return items.entrySet().stream()
        .map(entry -> new Letter(Ids.next(), entry.getKey(), entry.getValue()))
        .filter(letter -> letter.total().compareTo(least) >= 0)
        .toList();
  }

  private Uni<Integer> insert(List<Letter> letters) {
    if (letters.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    var run = Ids.next();
    var by = Caller.current().map(Caller::userId).orElse(null);
    var items =
        letters.stream()
            .flatMap(letter -> letter.items().stream().map(item -> new Placed(letter.id(), item)))
            .toList();
    return CompanySql.execute(
            INSERT,
            run,
            by,
            letters.stream().map(Letter::id).toArray(UUID[]::new),
            letters.stream().map(Letter::partner).toArray(UUID[]::new),
            letters.stream().map(letter -> letter.highest().level()).toArray(Short[]::new),
            letters.stream().map(l -> l.highest().fee().toPlainString()).toArray(String[]::new),
            letters.stream().map(l -> l.total().toPlainString()).toArray(String[]::new),
            items.stream().map(Placed::letter).toArray(UUID[]::new),
            items.stream().map(placed -> placed.item().entry()).toArray(UUID[]::new),
            items.stream().map(placed -> placed.item().line()).toArray(Short[]::new),
            items.stream().map(placed -> placed.item().level()).toArray(Short[]::new),
            items.stream()
                .map(placed -> placed.item().remaining().toPlainString())
                .toArray(String[]::new))
        .chain(() -> audit.record("dunning.proposed", "dunning-run", run, null, proposed(letters)))
        .replaceWith(letters.size());
  }

  private record Placed(UUID letter, Item item) {}

  private static Proposed proposed(List<Letter> letters) {
    return new Proposed(
        letters.size(),
        letters.stream().map(Letter::total).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
