package dz.mizan.hr.pay.component;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.pay.calculation.PayFact;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
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

/** What salaries are made of. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-components")
@Tag(name = "Pay components", description = "What salaries are made of, with formulas by date")
public class PayComponentResource {
  private static final String EXAMPLE =
      """
      {"code": "NIGHT", "label": "Prime de nuit", "labelAr": "منحة الليل", "kind": "EARNING",
       "position": 36, "validFrom": "2026-01", "formula": "BASE * value / 100",
       "baseFormula": "BASE", "rateFormula": "value", "usualValue": "10.00", "taxable": true,
       "contributable": true, "periodic": true, "minimumWage": false,
       "source": "Convention collective art. 40"}
      """;

  private final PayComponents components;
  private final PrepareComponents prepare;
  private final KeepComponent keep;

  PayComponentResource(PayComponents components, PrepareComponents prepare, KeepComponent keep) {
    this.components = components;
    this.prepare = prepare;
    this.keep = keep;
  }

  /** A name that formulas may use. */
  @Schema(name = "PayFact")
  record FactView(
      @Schema(examples = "seniority") String name,
      @Schema(examples = "Whole years in the company") String description) {}

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List components of pay by code",
      description = "Permission: payroll:read. A company that has none gets the usual ones.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ComponentView>> list(@BeanParam @Valid PageRequest page) {
    return prepare
        .handle()
        .chain(() -> components.page(page))
        .map(rows -> Page.of(rows, page, row -> List.of(row.code())));
  }

  @GET
  @Path("facts")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List what formulas may name",
      description =
          "Permission: payroll:read. All of it is of the employee and month that is calculated."
              + " Names in capitals are other components.")
  @APIResponse(responseCode = "200", description = "All on one page")
  public Uni<Page<FactView>> facts() {
    return Uni.createFrom()
        .item(
            new Page<>(
                Arrays.stream(PayFact.values())
                    .map(fact -> new FactView(fact.written(), fact.description()))
                    .toList(),
                null));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "Read a component", description = "Permission: payroll:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = ComponentView.class)))
  public Uni<RestResponse<ComponentView>> read(UUID id) {
    return components.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Create a component",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " The formula is checked; it names facts in small letters and"
              + " other components in capitals, over at most 30 of which each reads the next. A"
              + " company has at most 300. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ComponentView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(
      responseCode = "409",
      description = "pay-component-taken, pay-component-month-closed")
  @APIResponse(responseCode = "422", description = "invalid-formula, invalid-pay-component")
  public Uni<RestResponse<ComponentView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "night", value = EXAMPLE)))
          @NotNull
          @Valid
          ComponentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return prepare
        .handle()
        .chain(() -> keep.create(request))
        .map(made -> Answers.created("/api/v1/pay-components/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Change a component from a month on",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " If-Match must carry its ETag. validFrom says from which"
              + " month the rule holds, and `active` whether it is paid from then on; earlier months keep"
              + " theirs. A month whose pay was approved is closed.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ComponentView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "409", description = "pay-component-month-closed")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-formula, invalid-pay-component")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ComponentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "night", value = EXAMPLE)))
          @NotNull
          @Valid
          ComponentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return keep.change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
