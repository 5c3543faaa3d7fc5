package dz.mizan.accounting.asset.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was booked as fixed assets, by bills or by hand, and is in no asset yet. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/asset-acquisitions")
@Tag(name = "Fixed assets")
public class AssetAcquisitionResource {
  // Without what was taken back, and what takes back.
  private static final String PAGE =
      """
      select d.*, c.claimed
      from (
        select l.entry_id, l.account, e.date,
          e.reference, e.label, e.origin, e.origin_id, sum(l.debit) as debited
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1 and l.account >= '20' and l.account < '24' and l.debit > 0
          and e.kind = 'NORMAL' and e.reverses is null
          and not exists (select from journal_entry r where r.reverses = e.id)
        group by l.entry_id, l.account, e.date, e.reference, e.label, e.origin, e.origin_id) d
      cross join lateral (
        select coalesce(sum(a.cost), 0.00) as claimed from asset a
        where a.acquisition_entry = d.entry_id and a.asset_account = d.account
          and a.status <> 'DRAFT') c
      where d.debited > c.claimed and ($2::uuid is null or (d.entry_id, d.account) > ($2, $3))
      order by d.entry_id, d.account limit $4
      """;

  /**
   * What an entry debited an account of fixed assets with.
   *
   * @param origin of the entry, such as bill
   * @param left what no asset has claimed of it
   */
  @Schema(name = "AssetAcquisition")
  record Acquired(
      UUID entryId,
      @Schema(examples = "2182") String account,
      LocalDate date,
      @Nullable String reference,
      String label,
      @Schema(examples = "bill") @Nullable String origin,
      @Nullable UUID originId,
      @Schema(type = SchemaType.STRING, examples = "4200000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal debited,
      @Schema(type = SchemaType.STRING, examples = "4200000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal left) {

    private static Acquired of(Row row) {
      var debited = row.getBigDecimal("debited");
      return new Acquired(
          row.getUUID("entry_id"),
          row.getString("account"),
          row.getLocalDate("date"),
          row.getString("reference"),
          row.getString("label"),
          row.getString("origin"),
          row.getUUID("origin_id"),
          debited,
          debited.subtract(row.getBigDecimal("claimed")));
    }
  }

  @GET
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "What entries booked as fixed assets and no asset has claimed",
      description =
          "Permission: assets:read. Paged; of a fiscal year, the current one by default. Write an"
              + " asset with acquisition ENTRY and the entryId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Acquired>> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "The current year by default", example = "2026")
          @QueryParam("year")
          @Min(1900)
          @Max(2999)
          @Nullable Integer year) {
    var after = page.after(2);
    return (year == null ? Today.date().map(LocalDate::getYear) : Uni.createFrom().item(year))
        .chain(
            of ->
                CompanySql.execute(
                    PAGE,
                    of.shortValue(),
                    after.isEmpty() ? null : PageRequest.id(after.getFirst()),
                    after.isEmpty() ? null : after.getLast(),
                    page.limitAndOne()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Acquired::of).toList())
        .map(rows -> Page.of(rows, page, row -> List.of(row.entryId().toString(), row.account())));
  }
}
