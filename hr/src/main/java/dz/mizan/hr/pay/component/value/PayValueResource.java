package dz.mizan.hr.pay.component.value;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.SealedFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

/** What components are worth to single employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-values")
@Tag(name = "Pay components")
public class PayValueResource {
  private static final String EXAMPLE =
      """
      {"employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92", "component": "IND_BONUS",
       "startsOn": "2026-01-01", "value": "15.00"}
      """;

  private final PayValues values;
  private final SealedFields fields;
  private final Idempotency idempotency;

  PayValueResource(PayValues values, SealedFields fields, Idempotency idempotency) {
    this.values = values;
    this.fields = fields;
    this.idempotency = idempotency;
  }

  /** What is stored of a request to know it again: a plain hash of a value could be tried out. */
  @RegisterForReflection
  record Body(
      UUID employeeId,
      String component,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String value) {}

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List what components are worth to employees",
      description = "Permission: payroll:read. Paged; of an employee, or of a component.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ValueView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @QueryParam("component") @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}")
          @Nullable String component) {
    Caller.require().scope().requireWholeCompany();
    return values
        .page(page, employeeId, component)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @POST
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Say what a component is worth to an employee",
      description =
          "Permission: payroll:configure. Honours Idempotency-Key. The answer has not the value.")
  @APIResponse(
      responseCode = "201",
      description = "Noted; ETag is set",
      content = @Content(schema = @Schema(implementation = ValueView.class)))
  @APIResponse(responseCode = "409", description = "pay-value-overlaps")
  @APIResponse(responseCode = "422", description = "invalid-pay-value")
  public Uni<RestResponse<ValueView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bonus", value = EXAMPLE)))
          @NotNull
          @Valid
          ValueRequest request) {
    Caller.require().scope().requireWholeCompany();
    var body =
        new Body(
            request.employeeId(),
            request.component(),
            request.startsOn(),
            request.endsOn(),
            fields.fingerprint(PayValues.COLUMN, request.value().toPlainString()));
    return idempotency.once(
        body,
        () ->
            values
                .create(request)
                .map(
                    made ->
                        Answers.created("/api/v1/pay-values/" + made.id(), made.version(), made)));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Change a value or its days",
      description = "Permission: payroll:configure. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ValueView.class)))
  @APIResponse(responseCode = "409", description = "pay-value-overlaps")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-value")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ValueView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bonus", value = EXAMPLE)))
          @NotNull
          @Valid
          ValueRequest request) {
    Caller.require().scope().requireWholeCompany();
    return values
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Take away a value",
      description = "Permission: payroll:configure. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller.require().scope().requireWholeCompany();
    return values.delete(id, ifMatch);
  }
}
