package dz.mizan.accounting.credit;

import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Customers' credit. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/customer-credits")
@Tag(name = "Credit", description = "Limits, terms, holds, what customers owe")
public class CustomerCreditResource {
  private static final String TERMS = "{\"creditLimit\": \"500000.00\", \"paymentTermsDays\": 30}";
  private static final String HOLD = "{\"reason\": \"Chèque impayé du 12/11/2026\"}";

  private final Credits credits;
  private final ChangeCredit change;
  private final Settings settings;

  CustomerCreditResource(Credits credits, ChangeCredit change, Settings settings) {
    this.credits = credits;
    this.change = change;
    this.settings = settings;
  }

  @GET
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "List customers with their credit",
      description =
          "Permission: credit:read. Paged. Filters: onHold and overLimit (as last told, a second or"
              + " two ago), q (a part of code or name).")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<CreditView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("onHold") @Nullable Boolean onHold,
      @QueryParam("overLimit") @Nullable Boolean overLimit,
      @QueryParam("q") @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
          @Nullable String q) {
    var filter = new Credits.Filter(onHold, overLimit, q);
    return settings
        .current()
        .chain(now -> credits.page(page, CreditRules.of(now), filter))
        .map(rows -> Page.of(rows, page, row -> List.of(row.customerId().toString())));
  }

  @GET
  @Path("{customerId}")
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read a customer's credit", description = "Permission: credit:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  public Uni<RestResponse<CreditView>> read(UUID customerId) {
    return change.read(customerId).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{customerId}")
  @InCompany
  @PermissionsAllowed("credit:change")
  @Operation(
      summary = "Change a customer's credit limit and payment terms",
      description =
          "Permission: credit:change. If-Match must carry the ETag. Inventory is told a second or"
              + " two later.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CreditView>> terms(
      UUID customerId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "terms", value = TERMS)))
          @NotNull
          @Valid
          CreditRequest request) {
    return change
        .terms(customerId, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{customerId}/hold")
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit:hold")
  @Operation(
      summary = "Put a customer on hold",
      description =
          "Permission: credit:hold. No order of his is accepted until he is released. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "On hold",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  public Uni<RestResponse<CreditView>> hold(
      UUID customerId,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "cheque", value = HOLD)))
          @NotNull
          @Valid
          HoldRequest request) {
    return change.hold(customerId, request).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{customerId}/release")
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit:hold")
  @Operation(
      summary = "Take a customer from hold",
      description =
          "Permission: credit:hold. Who is over his limit or overdue by the settings stays on hold."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Released",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  public Uni<RestResponse<CreditView>> release(UUID customerId) {
    return change.release(customerId).map(after -> Answers.versioned(after.version(), after));
  }
}
