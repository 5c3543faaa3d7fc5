package dz.mizan.accounting.axis;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.tenancy.LongReads;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** What moved for each cost centre or project. */
@Path("/api/v1/analytic-balances")
@Tag(name = "Analytic axes")
public class AnalyticBalanceResource {
  private final AnalyticBalances balances;
  private final LongReads reads;

  AnalyticBalanceResource(AnalyticBalances balances, LongReads reads) {
    this.balances = balances;
    this.reads = reads;
  }

  /** Which balances; a bean parameter. */
  public static class Query {
    @Parameter(description = "cost-centre or project", example = "cost-centre")
    @QueryParam("axis")
    @NotNull
    @Pattern(regexp = "cost-centre|project", message = "cost-centre or project")
    String axis = "";

    @Parameter(description = "Fiscal year", example = "2026")
    @QueryParam("year")
    @DefaultValue("0")
    @Min(1900)
    @Max(2999)
    int year;

    @Parameter(description = "One cost centre or project; all by default", example = "ATELIER")
    @QueryParam("code")
    @Pattern(regexp = NewAxisCode.CODE)
    @Nullable String code;

    @Parameter(description = "Accounts that begin so", example = "6")
    @QueryParam("account")
    @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
    @Nullable String account;

    AnalyticBalances.Wanted wanted() {
      var chosen = Axis.valueOf(axis.replace('-', '_').toUpperCase(Locale.ROOT));
      return new AnalyticBalances.Wanted(chosen, year, code, account);
    }
  }

  @GET
  @InCompany
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("analytic-balances:read")
  @Operation(
      summary = "Read the analytic balance, by code, account and month",
      description =
          "Permission: analytic-balances:read. Sums the lines of the year that name a cost centre"
              + " or project.")
  public Uni<Page<AnalyticBalance>> page(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid Query query) {
    return balances.page(query.wanted(), page);
  }

  @GET
  @Path("csv")
  @PermissionsAllowed("analytic-balances:read")
  @Operation(
      summary = "Read the whole analytic balance as CSV",
      description =
          "Permission: analytic-balances:read. UTF-8 with a line of names (RFC 4180). In front of"
              + " what a spreadsheet would take for a formula stands an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "code, name, account, month, debit, credit, balance",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> csv(@BeanParam @Valid Query query) {
    var wanted = query.wanted();
    return RestMulti.fromMultiData(
            reads.stream(
                    Caller.require().companyId(), connection -> balances.lines(wanted, connection))
                .map(Buffer::buffer))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"analytic-balance-" + wanted.year() + ".csv\"")
        .build();
  }
}
