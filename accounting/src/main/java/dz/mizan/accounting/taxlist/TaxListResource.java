package dz.mizan.accounting.taxlist;

import dz.mizan.accounting.sheet.SheetAnswers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.LongReads;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The yearly lists of customers and suppliers. */
@Path("/api/v1/tax-lists")
@Tag(name = "Tax lists", description = "Yearly lists of customers and suppliers")
public class TaxListResource {
  private final PartnerLists lists;
  private final LongReads reads;
  private final SheetAnswers answers;

  TaxListResource(PartnerLists lists, LongReads reads, SheetAnswers answers) {
    this.lists = lists;
    this.reads = reads;
    this.answers = answers;
  }

  @GET
  @Path("customers")
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "État des clients of a year, as CSV",
      description =
          "Permission: tax-returns:read. CIDTA art. 183 ter: name, address, NIF, RC, AI, sales"
              + " without TVA, TVA; not what was sold at the till, on account included; the last"
              + " column says what is missing.")
  @APIResponse(
      responseCode = "200",
      description = "One line per customer",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> customers(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(1900) @Max(2999)
          Integer year) {
    return answers.csv("customers-" + year, connection -> lists.customers(connection, year));
  }

  @GET
  @Path("suppliers")
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "État des fournisseurs of a year, as CSV",
      description =
          "Permission: tax-returns:read. CTCA art. 29: NIF, name, address, RC, date and reference of"
              + " each invoice whose TVA was deducted, amount without TVA, TVA; the last column says"
              + " what is missing.")
  @APIResponse(
      responseCode = "200",
      description = "One line per invoice",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> suppliers(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(1900) @Max(2999)
          Integer year) {
    return answers.csv("suppliers-" + year, connection -> lists.suppliers(connection, year));
  }

  @GET
  @Path("anomalies")
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "What is missing in the lists of a year",
      description =
          "Permission: tax-returns:read. The first 1,000 lines to which something is, then TVA"
              + " deducted by entries that name no supplier or several, which no list has.")
  @APIResponse(responseCode = "200", description = "Customers, then suppliers")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public Uni<List<ListAnomaly>> anomalies(
      @Parameter(example = "2026") @QueryParam("year") @NotNull @Min(1900) @Max(2999)
          Integer year) {
    return reads.answer(
        Caller.require().companyId(), connection -> lists.anomalies(connection, year));
  }
}
