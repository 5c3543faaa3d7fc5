package dz.mizan.inventory.count;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a count. If-Match is checked where it is sent. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-counts/{id}")
@Tag(name = "Stock counts")
public class CountStepResource {
  private final RunCount run;
  private final ApproveCount approve;

  CountStepResource(RunCount run, ApproveCount approve) {
    this.run = run;
    this.approve = approve;
  }

  @POST
  @Path("open")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:create")
  @Operation(
      summary = "Open: keep what is expected, freeze if the count says so, begin to count",
      description =
          "Permission: stock-counts:create. While it is open, no other count can have the same stock; with"
              + " mode FREEZE nothing else moves it.")
  @APIResponse(
      responseCode = "200",
      description = "Open; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status, already-being-counted")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "count-too-large, unknown-warehouse")
  public Uni<RestResponse<CountView>> open(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return run.open(id, ifMatch).map(CountStepResource::answer);
  }

  @POST
  @Path("review")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "End the counting and look at the differences",
      description = "Permission: stock-counts:review")
  @APIResponse(
      responseCode = "200",
      description = "In review; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<CountView>> review(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return run.review(id, ifMatch).map(CountStepResource::answer);
  }

  @POST
  @Path("recount")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "Count some lines, or those that differ, once more",
      description =
          "Permission: stock-counts:review. What the new pass finds stands instead of what was found"
              + " before; a line that it does not count keeps its former count.")
  @APIResponse(
      responseCode = "200",
      description = "Being counted again; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<CountView>> recount(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @Nullable Recount request) {
    return run.recount(id, ifMatch, request == null ? null : request.lineIds())
        .map(CountStepResource::answer);
  }

  @POST
  @Path("approve")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:approve")
  @Operation(
      summary = "Approve: book all differences and let go of the stock",
      description =
          "Permission: stock-counts:approve. If the company forbids self-approval, not by one who"
              + " counted. All differences are booked or none.")
  @APIResponse(
      responseCode = "200",
      description = "Approved; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope, self-approval")
  @APIResponse(responseCode = "409", description = "wrong-count-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "uncounted-lines; insufficient-stock: more is promised than was found")
  public Uni<RestResponse<CountView>> approve(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @Nullable Approval request) {
    return approve
        .handle(id, ifMatch, request == null ? null : request.uncounted())
        .map(CountStepResource::answer);
  }

  @POST
  @Path("cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:cancel")
  @Operation(
      summary = "Give the count up: nothing is booked, the stock is free again",
      description = "Permission: stock-counts:cancel")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CountView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<CountView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Cancellation request) {
    return run.cancel(id, ifMatch, request.reason()).map(CountStepResource::answer);
  }

  private static RestResponse<CountView> answer(CountView count) {
    return Answers.versioned(count.version(), count);
  }
}
