package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.PayslipSeal;
import dz.mizan.hr.pay.calculation.Element;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What was agreed with or entered for employees: structures, values, elements, reasons. */
@ApplicationScoped
class Agreed {
  private static final Logger LOG = Logger.getLogger(Agreed.class);
  static final String VALUE = "pay_value.value:";
  static final String AMOUNT = "pay_element.amount:";

  // Later ones come later, and replace what is there.
  private static final String STRUCTURES =
      """
      select employee_id, position_id, structure_id from pay_structure_assignment
      where starts_on <= $3 and (ends_on is null or ends_on >= $2)
        and (employee_id = any ($1) or position_id is not null)
      order by starts_on
      """;
  private static final String VALUES =
      """
      select id, employee_id, component_id, value from pay_value
      where employee_id = any ($1) and starts_on <= $3 and (ends_on is null or ends_on >= $2)
      order by starts_on
      """;
  private static final String ELEMENTS =
      """
      select id, employee_id, component_id, quantity, amount from pay_element
      where month = $2 and employee_id = any ($1)
      """;
  private static final String REASONS =
      """
      select employee_id, below_minimum_reason from assignment
      where employee_id = any ($1) and below_minimum_reason is not null
        and valid && daterange($2, $3, '[]')
      """;

  private final PayslipSeal seal;

  Agreed(PayslipSeal seal) {
    this.seal = seal;
  }

  /** By employee or position. */
  Uni<Map<UUID, UUID>> structures(RunContext run, UUID[] employees) {
    return CompanySql.execute(STRUCTURES, employees, run.first(), run.last())
        .map(
            rows -> {
              var all = new HashMap<UUID, UUID>();
              for (var row : rows) {
                var employee = row.getUUID("employee_id");
                all.put(
                    employee == null ? row.getUUID("position_id") : employee,
                    row.getUUID("structure_id"));
              }
              return all;
            });
  }

  /**
   * By employee and code.
   *
   * @param unreadable takes up those of whom a value does not open
   */
  Uni<Map<UUID, Map<String, BigDecimal>>> values(
      RunContext run, UUID[] employees, Set<UUID> unreadable) {
    return CompanySql.execute(VALUES, employees, run.first(), run.last())
        .map(
            rows -> {
              var all = new HashMap<UUID, Map<String, BigDecimal>>();
              for (var row : rows) {
                var code = run.plan().codes().get(row.getUUID("component_id"));
                if (code != null) {
                  of(all, row).put(code, open(VALUE, row, "value", unreadable));
                }
              }
              return all;
            });
  }

  /** The same. */
  Uni<Map<UUID, Map<String, Element>>> elements(
      RunContext run, UUID[] employees, Set<UUID> unreadable) {
    return CompanySql.execute(ELEMENTS, employees, run.first())
        .map(rows -> elements(run, rows, unreadable));
  }

  private Map<UUID, Map<String, Element>> elements(
      RunContext run, RowSet<Row> rows, Set<UUID> unreadable) {
    var all = new HashMap<UUID, Map<String, Element>>();
    for (var row : rows) {
      var code = run.plan().codes().get(row.getUUID("component_id"));
      if (code != null) {
        var amount =
            row.getString("amount") == null
                ? BigDecimal.ZERO
                : open(AMOUNT, row, "amount", unreadable);
        all.computeIfAbsent(row.getUUID("employee_id"), any -> new HashMap<>())
            .put(code, new Element(row.getBigDecimal("quantity"), amount));
      }
    }
    return all;
  }

  /** Why somebody may earn less than the SNMG. */
  Uni<Map<UUID, String>> reasons(RunContext run, UUID[] employees) {
    return CompanySql.execute(REASONS, employees, run.first(), run.last())
        .map(
            rows -> {
              var all = new HashMap<UUID, String>();
              rows.forEach(row -> all.put(row.getUUID(0), row.getString(1)));
              return all;
            });
  }

  private static Map<String, BigDecimal> of(Map<UUID, Map<String, BigDecimal>> all, Row row) {
    return all.computeIfAbsent(row.getUUID("employee_id"), any -> new HashMap<>());
  }

  // One lost key must not keep everybody else from being paid.
  private BigDecimal open(String column, Row row, String name, Set<UUID> unreadable) {
    var id = row.getUUID("id");
    try {
      return new BigDecimal(
          seal.openText(column, Caller.require().companyId(), id, row.getString(name)));
    } catch (IllegalStateException e) {
      LOG.errorf("%s%s: %s", column, id, e.getMessage());
      unreadable.add(row.getUUID("employee_id"));
      return BigDecimal.ZERO;
    }
  }
}
