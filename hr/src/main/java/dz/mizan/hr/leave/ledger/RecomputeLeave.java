package dz.mizan.hr.leave.ledger;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.Days;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computes anew what months give, shows where the ledger differs, and puts it right if asked to.
 */
@ApplicationScoped
class RecomputeLeave {
  private static final int MOST_MONTHS = 36;
  private static final int MOST_SHOWN = 1000;
  private static final String WRITTEN =
      """
      select employee_id, type_id, month, sum(days) as days, bool_or(kind = 'ACCRUAL') as accrued
      from leave_entry
      where kind in ('ACCRUAL', 'CORRECTION') and month between $1 and $2
        and ($3::uuid[] is null or employee_id = any ($3))
      group by 1, 2, 3
      """;
  private static final String LEFT =
      """
      select b.employee_id, b.type_id, b.year, b.days from leave_balance b
      join leave_type t on t.id = b.type_id
      where not t.may_be_negative and ($1::uuid[] is null or b.employee_id = any ($1))
      """;

  private record Key(UUID employeeId, UUID typeId, YearMonth month) {}

  private record YearKey(UUID employeeId, UUID typeId, int year) {}

  private record Written(BigDecimal days, boolean accrued) {}

  private final Accruals accruals;
  private final LedgerWriter ledger;
  private final Audit audit;

  RecomputeLeave(Accruals accruals, LedgerWriter ledger, Audit audit) {
    this.accruals = accruals;
    this.ledger = ledger;
    this.audit = audit;
  }

  /**
   * What leave of it was already taken is not taken back: the balance stops at zero.
   *
   * @throws InvalidInput if they are out of order, more than 36, or not over
   */
  Uni<RecomputeView> handle(RecomputeRequest request) {
    var from = YearMonth.parse(request.from());
    var to = YearMonth.parse(request.to());
    check(from, to);
    var only = request.employeeIds() == null ? null : request.employeeIds().toArray(UUID[]::new);
    return ledger
        .hold()
        .chain(() -> accruals.between(from, to, request.employeeIds(), null))
        .chain(
            due ->
                written(from, to, only)
                    .chain(
                        written ->
                            left(only)
                                .map(left -> found(due, written, left))
                                .chain(found -> finish(found, written, request))));
  }

  private static void check(YearMonth from, YearMonth to) {
    if (to.isBefore(from)) {
      throw new InvalidInput("to", "before from");
    }
    if (!from.plusMonths(MOST_MONTHS).isAfter(to)) {
      throw new InvalidInput("to", "at most " + MOST_MONTHS + " months");
    }
    if (!to.isBefore(YearMonth.from(Days.today()))) {
      throw new InvalidInput("to", "a month that is over");
    }
  }

  private static Uni<Map<Key, Written>> written(
      YearMonth from, YearMonth to, UUID @Nullable [] only) {
    return CompanySql.execute(WRITTEN, from.atDay(1), to.atDay(1), only)
        .map(
            rows -> {
              Map<Key, Written> written = new HashMap<>();
              rows.forEach(
                  row ->
                      written.put(
                          new Key(
                              row.getUUID("employee_id"),
                              row.getUUID("type_id"),
                              YearMonth.from(row.getLocalDate("month"))),
                          new Written(row.getBigDecimal("days"), row.getBoolean("accrued"))));
              return written;
            });
  }

  private static Uni<Map<YearKey, BigDecimal>> left(UUID @Nullable [] only) {
    return CompanySql.execute(LEFT, (Object) only)
        .map(
            rows -> {
              Map<YearKey, BigDecimal> left = new HashMap<>();
              rows.forEach(
                  row ->
                      left.put(
                          new YearKey(row.getUUID(0), row.getUUID(1), row.getShort(2)),
                          row.getBigDecimal(3)));
              return left;
            });
  }

  private static List<Difference> found(
      List<Due> due, Map<Key, Written> written, Map<YearKey, BigDecimal> left) {
    var expected = new HashMap<Key, BigDecimal>();
    due.forEach(
        one ->
            expected.merge(
                new Key(one.employeeId(), one.typeId(), one.month()), one.days(), BigDecimal::add));
    // Leave that was given for months in which nobody works here any more.
    written.keySet().forEach(key -> expected.putIfAbsent(key, BigDecimal.ZERO));
    var found = new ArrayList<Difference>();
    expected.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing((Key key) -> key.employeeId())
                    .thenComparing(Key::typeId)
                    .thenComparing(Key::month)))
        .forEach(
            entry -> {
              var key = entry.getKey();
              var there = written.get(key);
              var has = there == null ? BigDecimal.ZERO : there.days();
              var difference = entry.getValue().subtract(has);
              if (there == null || difference.signum() != 0) {
                found.add(
                    new Difference(
                        key.employeeId(),
                        key.typeId(),
                        key.month().toString(),
                        has,
                        entry.getValue(),
                        bounded(key, difference, left)));
              }
            });
    return found;
  }

  private static BigDecimal bounded(Key key, BigDecimal difference, Map<YearKey, BigDecimal> left) {
    var year = new YearKey(key.employeeId(), key.typeId(), ReferenceYear.of(key.month()));
    var there = left.get(year);
    if (there == null) {
      return difference;
    }
    var bounded = difference.max(there.negate().min(BigDecimal.ZERO));
    left.put(year, there.add(bounded));
    return bounded;
  }

  private Uni<RecomputeView> finish(
      List<Difference> found, Map<Key, Written> written, RecomputeRequest request) {
    var view =
        new RecomputeView(
            !request.dryRun(), found.size(), found.stream().limit(MOST_SHOWN).toList());
    if (request.dryRun() || found.isEmpty()) {
      return Uni.createFrom().item(view);
    }
    var fresh = new ArrayList<Due>();
    var others = new ArrayList<Due>();
    for (var one : found) {
      var month = YearMonth.parse(one.month());
      var there = written.get(new Key(one.employeeId(), one.typeId(), month));
      var due = new Due(one.employeeId(), one.typeId(), month, one.difference());
      boolean isFresh = there == null || !there.accrued();
      (isFresh && one.difference().signum() >= 0 ? fresh : others).add(due);
    }
    return ledger
        .accrue(fresh)
        .chain(() -> ledger.correct(others, request.reason().strip()))
        .chain(
            () ->
                audit.record(
                    "leave.recomputed",
                    "leave-ledger",
                    Caller.require().companyId(),
                    null,
                    new Recomputed(request.from(), request.to(), found.size())))
        .replaceWith(view);
  }

  /** What the audit keeps of it. */
  @RegisterForReflection
  record Recomputed(String from, String to, int differences) {}
}
