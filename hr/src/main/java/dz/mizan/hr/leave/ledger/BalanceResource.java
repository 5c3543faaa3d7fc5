package dz.mizan.hr.leave.ledger;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is left of leave, and the entries that it comes from. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "Leave balances", description = "Rights to leave: earned, taken, left")
public class BalanceResource {
  private static final String ADJUSTMENT =
      """
      {"employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92",
       "typeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37d01", "year": 2025, "days": 12.5,
       "reason": "Solde au 30 juin 2026 repris de l'ancien registre"}
      """;
  private static final String RECOMPUTE =
      """
      {"from": "2026-07", "to": "2026-10", "dryRun": true, "reason": "Date d'embauche corrigée"}
      """;

  private final Balances balances;
  private final AdjustBalance adjust;
  private final RecomputeLeave recompute;

  BalanceResource(Balances balances, AdjustBalance adjust, RecomputeLeave recompute) {
    this.balances = balances;
    this.adjust = adjust;
    this.recompute = recompute;
  }

  @GET
  @Path("leave-balances")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:read")
  @Operation(
      summary = "List balances of leave",
      description =
          "Permission: leave:read; without it one's own and those of the people below oneself."
              + " Paged. Filters: employeeId, departmentId, typeId, year.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<BalanceView>> list(
      @BeanParam @Valid BalanceFilter filter, @BeanParam @Valid PageRequest page) {
    return balances.page(filter, page);
  }

  @GET
  @Path("leave-entries")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:read")
  @Operation(
      summary = "List the entries that balances are the sum of, oldest first",
      description =
          "Permission: leave:read; without it one's own and those of the people below oneself."
              + " Paged. Filters: employeeId, departmentId, typeId, year.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<EntryView>> entries(
      @BeanParam @Valid BalanceFilter filter, @BeanParam @Valid PageRequest page) {
    return balances.entries(filter, page);
  }

  @POST
  @Path("leave-balances/adjustments")
  @InCompany
  @Idempotent
  @PermissionsAllowed("leave:adjust")
  @Operation(
      summary = "Give or take days by hand",
      description =
          "Permission: leave:adjust. For what was brought along from before, or to put something"
              + " right. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @APIResponse(
      responseCode = "422",
      description = "leave-type-without-balance, leave-balance-too-low")
  public Uni<RestResponse<EntryView>> adjust(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "opening", value = ADJUSTMENT)))
          @NotNull
          @Valid
          AdjustmentRequest request) {
    return adjust
        .handle(request)
        .map(
            entry ->
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entry).build());
  }

  @POST
  @Path("leave-accruals/recompute")
  @InCompany
  @Idempotent
  @PermissionsAllowed("leave:recompute")
  @Operation(
      summary = "Compute anew what months give",
      description =
          "Permission: leave:recompute. Shows where the ledger differs from the facts as they are"
              + " now and, without dryRun, adds entries that put it right. Leave that was already"
              + " taken is not taken back: a balance stops at zero. At most 36 months that are"
              + " over, of the people of the departments in one's scope. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "The differences",
      content = @Content(schema = @Schema(implementation = RecomputeView.class)))
  @APIResponse(responseCode = "404", description = "not-found: employee, out of scope, too")
  @APIResponse(responseCode = "422", description = "leave-balance-too-low: taken meanwhile")
  public Uni<RestResponse<RecomputeView>> recompute(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "look", value = RECOMPUTE)))
          @NotNull
          @Valid
          RecomputeRequest request) {
    return recompute.handle(request).map(RestResponse::ok);
  }
}
