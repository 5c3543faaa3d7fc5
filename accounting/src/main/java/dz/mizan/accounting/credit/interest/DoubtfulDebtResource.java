package dz.mizan.accounting.credit.interest;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Doubtful debts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/doubtful-debts")
@Tag(name = "Credit")
public class DoubtfulDebtResource {
  private static final String EXAMPLE =
      """
      {"customerId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10", "on": "2026-12-31",
       "items": [{"entryId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e11", "lineNo": 1,
                  "loss": "50000.00"}]}
      """;
  private static final String LATE =
      """
      select o.partner_id, p.code, p.name, o.entry_id, o.line_no, e.reference, o.due_date,
        g.today - o.due_date as days, o.remaining
      from open_item o
      join partner p on p.id = o.partner_id
      join journal_entry e on e.id = o.entry_id
      cross join (select (now() at time zone zone)::date as today from ledger) g
      where o.remaining > 0 and o.account like '41%' and o.account not like '419%'
        and o.account <> $1 and o.due_date < g.today - $2::integer
        and ($3::uuid is null or (o.entry_id, o.line_no::text) > ($3, $4::text))
      order by o.entry_id, o.line_no::text limit $5
      """;
  private static final String PAGE =
      """
      select * from doubtful_debt
      where ($1::uuid is null or id > $1) and ($2::uuid is null or partner_id = $2)
      order by id limit $3
      """;

  private final BookDoubtful book;
  private final Settings settings;

  DoubtfulDebtResource(BookDoubtful book, Settings settings) {
    this.book = book;
    this.settings = settings;
  }

  @GET
  @Path("proposal")
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "Debts that are proposed as doubtful",
      description =
          "Permission: credit:read. What is overdue for more days than the settings say (180), with"
              + " the share that the settings think lost (50 %). Paged; changes nothing.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Doubtful>> proposal(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Overdue for more days than that; by the settings if missing")
          @QueryParam("days")
          @Min(0)
          @Max(3650)
          @Nullable Integer days) {
    var after = page.after(2);
    return settings
        .current()
        .chain(
            now ->
                CompanySql.execute(
                        LATE,
                        now.account(Setting.DOUBTFUL_ACCOUNT),
                        days == null ? now.integer(Setting.DOUBTFUL_AFTER_DAYS) : days,
                        after.isEmpty() ? null : PageRequest.id(after.getFirst()),
                        after.isEmpty() ? null : after.getLast(),
                        page.limitAndOne())
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(
                                    row ->
                                        Doubtful.of(
                                            row, now.decimal(Setting.DOUBTFUL_LOSS_PERCENT)))
                                .toList()))
        .map(rows -> Page.of(rows, page, DoubtfulDebtResource::place));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit:write-down")
  @Operation(
      summary = "Book debts as doubtful",
      description =
          "Permission: credit:write-down. From 411 to 416, line by line, matched with each other;"
              + " what is thought to be lost from 685 to 491. In journal OD. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Booked; Location is the list's",
      content = @Content(schema = @Schema(implementation = Doubtful.Booked.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "invalid-doubtful-debt; not-enough-open: paid at the same moment; no-open-period,"
              + " period-closed")
  public Uni<RestResponse<Doubtful.Booked>> book(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = EXAMPLE)))
          @NotNull
          @Valid
          DoubtfulRequest request) {
    return book.handle(request)
        .map(
            booked ->
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, booked)
                    .header("Location", "/api/v1/doubtful-debts?customerId=" + booked.customerId())
                    .build());
  }

  @GET
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "List debts that were booked as doubtful, oldest first",
      description = "Permission: credit:read. Paged; by customerId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Doubtful.Booked>> list(
      @BeanParam @Valid PageRequest page, @QueryParam("customerId") @Nullable UUID customerId) {
    return CompanySql.execute(PAGE, page.afterId(), customerId, page.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(Doubtful.Booked::of).toList())
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  private static List<String> place(Doubtful row) {
    return List.of(row.entryId().toString(), Integer.toString(row.lineNo()));
  }
}
