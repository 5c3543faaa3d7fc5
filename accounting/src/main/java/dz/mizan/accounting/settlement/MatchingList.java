package dz.mizan.accounting.settlement;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The matchings of the company of the running transaction, to be read. */
@ApplicationScoped
class MatchingList {
  private static final String PAGE =
      MatchingView.SELECT
          + """
          where ($1::uuid is null or m.id > $1) and ($2::text is null or m.account = $2)
            and ($3::uuid is null or m.partner_id = $3)
            and ($4::uuid is null or exists (
              select from matching_part q where q.company_id = m.company_id
                and q.matching_id = m.id and q.entry_id = $4))
            and ($5::boolean is null or (m.undone_at is not null) = $5)
          order by m.id limit $6
          """;

  /** Which matchings a list shows; a bean parameter. */
  public static class Filter {
    @Parameter(description = "Account", example = "411")
    @QueryParam("account")
    @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
    @Nullable String account;

    @Parameter(description = "Of one partner")
    @QueryParam("partnerId")
    @Nullable UUID partnerId;

    @Parameter(description = "That a line of this entry is in")
    @QueryParam("entryId")
    @Nullable UUID entryId;

    @Parameter(description = "true: only those undone; false: only those that hold")
    @QueryParam("undone")
    @Nullable Boolean undone;
  }

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<MatchingView> require(UUID id) {
    return CompanySql.execute(MatchingView.SELECT + "where m.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("matching", id);
              }
              return MatchingView.of(rows.iterator().next());
            });
  }

  /** One page in the order of matching. */
  Uni<Page<MatchingView>> page(PageRequest request, Filter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.account,
            filter.partnerId,
            filter.entryId,
            filter.undone,
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(MatchingView::of).toList(),
                    request,
                    matching -> List.of(matching.id().toString())));
  }
}
