package dz.mizan.accounting.asset;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What becomes of assets, and their schedules. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assets")
@Tag(name = "Fixed assets")
public class AssetStepResource {
  private static final String SALE =
      """
      {"kind": "SALE", "on": "2027-03-15", "price": "2500000.00", "tva": "475000.00",
       "buyerId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "reference": "PV de cession 03/2027"}
      """;
  private static final String LOSS =
      """
      {"on": "2026-12-31", "amount": "350000.00", "reason": "Expertise du 20/12/2026"}
      """;

  private final ActivateAsset activate;
  private final ImpairAsset impair;
  private final DisposeAsset dispose;
  private final ShowSchedule schedules;

  AssetStepResource(
      ActivateAsset activate, ImpairAsset impair, DisposeAsset dispose, ShowSchedule schedules) {
    this.activate = activate;
    this.impair = impair;
    this.dispose = dispose;
    this.schedules = schedules;
  }

  @POST
  @Path("{id}/activate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:activate")
  @Operation(
      summary = "Put an asset into service",
      description =
          "Permission: assets:activate. Gives its number and stores its schedule. A PURCHASE is"
              + " posted in journal AC: debit 2x and 44562, credit 404; an ENTRY must debit the"
              + " asset's account by its cost. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "In service; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  @APIResponse(responseCode = "409", description = "wrong-asset-status")
  @APIResponse(
      responseCode = "422",
      description =
          "invalid-asset: the entry does not have it; invalid-entry-lines, no-open-period,"
              + " period-closed")
  public Uni<RestResponse<AssetView>> activate(UUID id) {
    return activate.handle(id).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/impair")
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:impair")
  @Operation(
      summary = "Book a loss of value of an asset",
      description =
          "Permission: assets:impair. Debit 681, credit 29x in journal OD; what is then left is"
              + " spread over the rest of the life, from the next month. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Booked; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  @APIResponse(responseCode = "409", description = "wrong-asset-status")
  @APIResponse(responseCode = "422", description = "invalid-asset; no-open-period, period-closed")
  public Uni<RestResponse<AssetView>> impair(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "loss", value = LOSS)))
          @NotNull
          @Valid
          ImpairmentRequest request) {
    return impair.handle(id, request).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/dispose")
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:dispose")
  @Operation(
      summary = "Sell or scrap an asset",
      description =
          "Permission: assets:dispose. Depreciates it until the day before (OD: 681 to 28x), then"
              + " takes cost, depreciation and impairment out against the price (462), with the"
              + " gain in 752 or the loss in 652. Final. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Gone; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  @APIResponse(responseCode = "409", description = "wrong-asset-status")
  @APIResponse(
      responseCode = "422",
      description = "invalid-asset; invalid-entry-lines, no-open-period, period-closed")
  public Uni<RestResponse<AssetView>> dispose(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "sale", value = SALE)))
          @NotNull
          @Valid
          DisposalRequest request) {
    return dispose.handle(id, request).map(after -> Answers.versioned(after.version(), after));
  }

  @GET
  @Path("{id}/schedule")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "The depreciation schedule of an asset",
      description =
          "Permission: assets:read. Month by month, with the entries of what is booked; for a"
              + " draft, the one that it would be given now.")
  @APIResponse(
      responseCode = "200",
      description = "The schedule",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  public Uni<ScheduleView> schedule(UUID id) {
    return schedules.of(id);
  }

  @POST
  @Path("schedule-preview")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "The depreciation schedule that an asset would have",
      description = "Permission: assets:read. Changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The schedule",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  @APIResponse(responseCode = "422", description = "invalid-asset")
  public Uni<ScheduleView> preview(
      @RequestBody(
              content =
                  @Content(
                      examples = @ExampleObject(name = "lorry", value = AssetResource.EXAMPLE)))
          @NotNull
          @Valid
          AssetRequest request) {
    return schedules.preview(request);
  }
}
