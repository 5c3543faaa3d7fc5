package dz.mizan.accounting.credit.plan;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Payment plans. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payment-plans")
@Tag(name = "Payment plans", description = "What is open, to be paid in instalments")
public class PaymentPlanResource {
  private static final String EXAMPLE =
      """
      {"customerId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "items": [{"entryId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e11", "lineNo": 1}],
       "monthly": {"count": 3, "firstDueOn": "2026-12-31"},
       "note": "Accord du 20/11/2026"}
      """;

  private final AgreePlan agree;
  private final EndPlan end;
  private final Plans plans;

  PaymentPlanResource(AgreePlan agree, EndPlan end, Plans plans) {
    this.agree = agree;
    this.end = end;
    this.plans = plans;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payment-plans:create")
  @Operation(
      summary = "Agree on a payment plan",
      description =
          "Permission: payment-plans:create. About open lines of the customer, whole; in"
              + " instalments one by one, or equal monthly ones. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Agreed; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "item-in-plan")
  @APIResponse(responseCode = "422", description = "invalid-payment-plan")
  public Uni<RestResponse<PlanView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "three", value = EXAMPLE)))
          @NotNull
          @Valid
          NewPlan request) {
    return agree
        .handle(request)
        .map(made -> Answers.created("/api/v1/payment-plans/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("payment-plans:read")
  @Operation(
      summary = "List payment plans, oldest first",
      description =
          "Permission: payment-plans:read. Paged. Filters: status (ACTIVE, KEPT, BROKEN,"
              + " CANCELLED), customerId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<PlanView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status")
          @Pattern(
              regexp = "ACTIVE|KEPT|BROKEN|CANCELLED",
              message = "ACTIVE, KEPT, BROKEN or CANCELLED")
          @Nullable String status,
      @QueryParam("customerId") @Nullable UUID customerId) {
    return plans
        .page(page, status == null ? null : PlanStatus.valueOf(status), customerId)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payment-plans:read")
  @Operation(
      summary = "Read a payment plan",
      description = "Permission: payment-plans:read. With what is paid of each instalment.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Uni<RestResponse<PlanView>> read(UUID id) {
    return plans.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payment-plans:cancel")
  @Operation(
      summary = "End a payment plan",
      description =
          "Permission: payment-plans:cancel. If-Match must carry its ETag. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Ended; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "wrong-plan-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PlanView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return end.cancel(id, ifMatch).map(after -> Answers.versioned(after.version(), after));
  }
}
