package dz.mizan.accounting.entry;

import dz.mizan.common.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of entries: only those asked for, so that each finds its index. */
final class EntryQuery {
  private static final String LINE =
      "exists (select from entry_line l where l.company_id = e.company_id"
          + " and l.entry_id = e.id and ";

  // Codes are of at most twelve digits: a range, which the index by year and account serves.
  private static final String BEGINS =
      "l.fiscal_year = e.fiscal_year and l.account between $::text and $::text || '999999999999')";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  private EntryQuery() {}

  static EntryQuery of(PageRequest page, EntryFilter filter) {
    var query = new EntryQuery();
    query.and("e.id > $", page.afterId());
    query.and("e.journal = $", filter.journal);
    query.and("e.date >= $", filter.from());
    query.and("e.date <= $", filter.to());
    query.and("e.fiscal_year = $", filter.year == null ? null : filter.year.shortValue());
    query.and("e.number = $", filter.number);
    query.and(LINE + BEGINS, filter.account);
    query.and(
        "e.id in (select l.entry_id from entry_line l where l.partner_id = $)", filter.partnerId);
    query.and("e.origin = $", filter.origin);
    query.and("e.origin_id = $", filter.originId);
    query.and("(e.total = $ or " + LINE + "greatest(l.debit, l.credit) = $))", filter.amount);
    query.and(
        "position(lower($) in lower(e.label || ' ' || coalesce(e.reference, ''))) > 0", filter.q);
    query.parameters.add(page.limitAndOne());
    return query;
  }

  private void and(String condition, @Nullable Object value) {
    if (value != null) {
      parameters.add(value);
      conditions.add(condition.replace("$", "$" + parameters.size()));
    }
  }

  /** To follow what entries are selected from. */
  String sql() {
    return (conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions))
        + " order by e.id limit $"
        + parameters.size();
  }

  @Nullable Object[] parameters() {
    return parameters.toArray();
  }
}
