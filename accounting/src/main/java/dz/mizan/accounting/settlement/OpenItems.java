package dz.mizan.accounting.settlement;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The lines that others settle, of the company of the running transaction, to be read. */
@ApplicationScoped
class OpenItems {
  private static final String PAGE =
      OpenItemView.SELECT
          + """
          where ($1::uuid is null or (o.entry_id, o.line_no) > ($1, $2::smallint))
            and ($3::text is null or starts_with(o.account, $3))
            and ($4::uuid is null or o.partner_id = $4)
            and ($5::date is null or o.due_date < $5)
            and ($6::text is null or e.reference = $6)
          """;
  // As text, so that the index of what is open serves: settled ones are many more.
  private static final String OPEN = "  and o.remaining <> 0\n";
  private static final String ORDER = "order by o.entry_id, o.line_no limit $7";
  private static final String THESE =
      OpenItemView.SELECT
          + """
          join unnest($1::uuid[], $2::smallint[]) with ordinality as w (entry_id, line_no, n)
            on w.entry_id = o.entry_id and w.line_no = o.line_no
          order by w.n
          """;

  /** One page in the order of posting. */
  Uni<Page<OpenItemView>> page(PageRequest request, OpenItemFilter filter) {
    var after = request.after(2);
    return CompanySql.execute(
            PAGE + (filter.openOnly ? OPEN : "") + ORDER,
            after.isEmpty() ? null : PageRequest.id(after.getFirst()),
            after.isEmpty() ? null : lineNo(after.getLast()),
            filter.account,
            filter.partnerId,
            filter.dueBefore,
            filter.reference,
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(OpenItemView::of).toList(),
                    request,
                    item -> List.of(item.entryId().toString(), String.valueOf(item.lineNo()))));
  }

  /** Those of these lines that are open items, in the order given. */
  Uni<List<OpenItemView>> find(List<UUID> entries, List<Integer> lines) {
    return CompanySql.execute(
            THESE,
            entries.toArray(UUID[]::new),
            lines.stream().map(Integer::shortValue).toArray(Short[]::new))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(OpenItemView::of).toList());
  }

  private static short lineNo(String cursor) {
    try {
      return Short.parseShort(cursor);
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }
}
