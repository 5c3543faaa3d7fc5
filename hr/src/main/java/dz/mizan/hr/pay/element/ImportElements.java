package dz.mizan.hr.pay.element;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.employee.SealedFields;
import dz.mizan.hr.pay.PaidMonths;
import dz.mizan.hr.pay.element.ImportRequest.Line;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes in many variable elements of a month: all of them, or none. */
@ApplicationScoped
class ImportElements {
  private static final int MAX_ERRORS = 1_000;
  private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,8}(?:\\.[0-9]{1,4})?");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,2})?");
  private static final String WRITE =
      """
      insert into pay_element as e (id, month, employee_id, component_id, quantity, amount, note)
      select u.id, $1, u.employee, u.component, u.quantity, u.amount, u.note
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::numeric[], $6::text[], $7::text[])
        as u (id, employee, component, quantity, amount, note)
      order by u.employee, u.component
      on conflict on constraint uq_pay_element do update set quantity = excluded.quantity,
        amount = excluded.amount, note = excluded.note, version = e.version + 1
      where e.id = excluded.id
      returning id
      """;

  private final SealedFields fields;
  private final PaidMonths months;
  private final Audit audit;

  ImportElements(SealedFields fields, PaidMonths months, Audit audit) {
    this.fields = fields;
    this.months = months;
    this.audit = audit;
  }

  /** A line whose names are known. */
  private record Found(
      UUID employee,
      UUID component,
      BigDecimal quantity,
      @Nullable BigDecimal amount,
      @Nullable String note) {}

  /** Whom and what it is for. */
  private record Key(UUID employee, UUID component) {}

  /**
   * @param late whether the month may have been paid: back pay finds what is entered
   * @param dryRun only says what would be done
   * @throws ElementsRefused if a line is wrong, unless it is a dry run
   */
  Uni<ImportResult> handle(ImportRequest request, boolean late, boolean dryRun) {
    var lines = ElementLines.of(request);
    var month = YearMonth.parse(request.month()).atDay(1);
    return CompanySql.execute(
            "select number, id from employee where number = any ($1)",
            (Object) lines.stream().map(Line::number).distinct().toArray(String[]::new))
        .map(ImportElements::byName)
        .chain(
            people ->
                CompanySql.execute("select code, id from pay_component")
                    .map(rows -> read(lines, people, byName(rows))))
        .call(read -> late ? Uni.createFrom().voidItem() : requireOpen(month, read))
        .chain(read -> write(month, lines.size(), read, dryRun));
  }

  /** What was read of the lines. */
  private record Read(List<Found> found, List<ImportResult.Error> errors) {}

  private Uni<Void> requireOpen(LocalDate month, Read read) {
    return months.requireOpen(
        month, read.found().stream().map(Found::employee).distinct().toList());
  }

  private static Map<String, UUID> byName(RowSet<Row> rows) {
    var all = new HashMap<String, UUID>();
    rows.forEach(row -> all.put(row.getString(0), row.getUUID(1)));
    return all;
  }

  private static Read read(
      List<Line> lines, Map<String, UUID> people, Map<String, UUID> components) {
    var found = new ArrayList<Found>();
    var errors = new ArrayList<ImportResult.Error>();
    var seen = new HashSet<Key>();
    for (int i = 0; i < lines.size() && errors.size() < MAX_ERRORS; i++) {
      var line = lines.get(i);
      var employee = people.get(line.number());
      var component = components.get(line.component());
      int before = errors.size();
      if (employee == null) {
        errors.add(new ImportResult.Error(i + 1, "number", "no such employee"));
      }
      if (component == null) {
        errors.add(new ImportResult.Error(i + 1, "component", "no such component"));
      }
      if (isWrong(line.quantity(), QUANTITY)) {
        errors.add(new ImportResult.Error(i + 1, "quantity", "a number such as 12.5"));
      }
      if (isWrong(line.amount(), AMOUNT)) {
        errors.add(new ImportResult.Error(i + 1, "amount", "a number such as 5000.00"));
      }
      var note = line.note();
      if (note != null && note.length() > 200) {
        errors.add(new ImportResult.Error(i + 1, "note", "at most 200 characters"));
      }
      if (line.quantity() == null && line.amount() == null) {
        errors.add(new ImportResult.Error(i + 1, "quantity", "a quantity, an amount or both"));
      }
      if (errors.size() > before || employee == null || component == null) {
        continue;
      }
      if (!seen.add(new Key(employee, component))) {
        errors.add(new ImportResult.Error(i + 1, "component", "comes twice for him"));
        continue;
      }
      found.add(found(line, employee, component));
    }
    return new Read(found, errors);
  }

  private static boolean isWrong(@Nullable String number, Pattern form) {
    return number != null && !form.matcher(number).matches();
  }

  private static Found found(Line line, UUID employee, UUID component) {
    var quantity = line.quantity();
    var amount = line.amount();
    var note = line.note();
    return new Found(
        employee,
        component,
        quantity == null ? BigDecimal.ZERO : new BigDecimal(quantity),
        amount == null ? null : new BigDecimal(amount),
        note == null || note.isBlank() ? null : note);
  }

  private Uni<ImportResult> write(LocalDate month, int lines, Read read, boolean dryRun) {
    if (!dryRun && !read.errors().isEmpty()) {
      return Uni.createFrom().failure(new ElementsRefused(lines, read.errors()));
    }
    return CompanySql.execute(
            "select id, employee_id, component_id from pay_element where month = $1"
                + " and employee_id = any ($2) order by id for update",
            month,
            read.found().stream().map(Found::employee).distinct().toArray(UUID[]::new))
        .chain(
            rows -> {
              var ids = new HashMap<Key, UUID>();
              rows.forEach(row -> ids.put(new Key(row.getUUID(1), row.getUUID(2)), row.getUUID(0)));
              int changed =
                  (int)
                      read.found().stream()
                          .filter(one -> ids.containsKey(new Key(one.employee(), one.component())))
                          .count();
              var result =
                  new ImportResult(
                      dryRun, lines, read.found().size() - changed, changed, read.errors());
              return dryRun || read.found().isEmpty()
                  ? Uni.createFrom().item(result)
                  : store(month, read.found(), ids).replaceWith(result);
            })
        .call(
            result ->
                dryRun
                    ? Uni.createFrom().voidItem()
                    : audit.record(
                        "pay-elements.imported",
                        "company",
                        Caller.require().companyId(),
                        null,
                        result));
  }

  private Uni<Void> store(LocalDate month, List<Found> found, Map<Key, UUID> known) {
    var ids =
        found.stream()
            .map(one -> known.getOrDefault(new Key(one.employee(), one.component()), Ids.next()))
            .toList();
    var amounts = new @Nullable String[found.size()];
    for (int i = 0; i < amounts.length; i++) {
      var amount = found.get(i).amount();
      amounts[i] =
          fields.sealIfAny(
              Elements.COLUMN, ids.get(i), amount == null ? null : amount.toPlainString());
    }
    return CompanySql.execute(
            WRITE,
            month,
            ids.toArray(UUID[]::new),
            found.stream().map(Found::employee).toArray(UUID[]::new),
            found.stream().map(Found::component).toArray(UUID[]::new),
            found.stream().map(Found::quantity).toArray(BigDecimal[]::new),
            amounts,
            found.stream().map(Found::note).toArray(String[]::new))
        .invoke(
            rows -> {
              // Somebody entered one of them at the same moment; the seal belongs to another row.
              if (rows.size() != found.size()) {
                throw new ElementTaken();
              }
            })
        .replaceWithVoid();
  }
}
