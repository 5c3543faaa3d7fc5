package dz.mizan.accounting.revaluation;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Valuing what is in foreign currencies. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/revaluations")
@Tag(name = "Exchange rates")
public class RevaluationResource {
  private static final String PAGE =
      RevaluationView.SELECT + "where ($1::uuid is null or r.id > $1) order by r.id limit $2";

  private final Revalue revalue;
  private final CancelRevaluation cancelRevaluation;

  RevaluationResource(Revalue revalue, CancelRevaluation cancelRevaluation) {
    this.revalue = revalue;
    this.cancelRevaluation = cancelRevaluation;
  }

  /**
   * What is to be revalued.
   *
   * @param journal OD by default
   */
  @Schema(name = "NewRevaluation")
  record NewRevaluation(
      @Schema(examples = "2026-12-31") @NotNull LocalDate day,
      @Schema(examples = "OD")
          @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
          @Nullable String journal) {}

  @GET
  @Path("preview")
  @InCompany
  @PermissionsAllowed("revaluations:read")
  @Operation(
      summary = "See what a revaluation would come to",
      description =
          "Permission: revaluations:read. What was open on the day of foreign claims and debts,"
              + " and what treasury, loans and deposits held, at the day's rates.")
  @APIResponse(responseCode = "422", description = "no-exchange-rate")
  public Uni<RevaluationPreview> preview(@QueryParam("day") @NotNull LocalDate day) {
    return revalue.preview(day);
  }

  @GET
  @InCompany
  @PermissionsAllowed("revaluations:read")
  @Operation(
      summary = "List revaluations in the order in which they were made",
      description = "Permission: revaluations:read.")
  public Uni<Page<RevaluationView>> list(@BeanParam @Valid PageRequest page) {
    return CompanySql.execute(PAGE, page.afterId(), page.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(RevaluationView::of)
                        .toList(),
                    page,
                    made -> List.of(made.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("revaluations:read")
  @Operation(summary = "Read a revaluation", description = "Permission: revaluations:read.")
  public Uni<RevaluationView> get(UUID id) {
    return CompanySql.execute(RevaluationView.SELECT + "where r.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("revaluation", id);
              }
              return RevaluationView.of(rows.iterator().next());
            });
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("revaluations:create")
  @Operation(
      summary = "Post a revaluation and its reversal on the next day",
      description =
          "Permission: revaluations:create. A day once, unless it is cancelled. Losses and"
              + " gains go to the accounts of the settings. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Posted; Location is set",
      content = @Content(schema = @Schema(implementation = RevaluationView.class)))
  @APIResponse(responseCode = "409", description = "already-revalued")
  @APIResponse(
      responseCode = "422",
      description =
          "nothing-to-revalue, no-exchange-rate, period-closed, no-open-period, unknown-journal")
  public Uni<RestResponse<RevaluationView>> create(@NotNull @Valid NewRevaluation request) {
    return revalue
        .handle(request.day(), request.journal())
        .chain(this::get)
        .map(made -> Answers.created("/api/v1/revaluations/" + made.id(), made));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("revaluations:create")
  @Operation(
      summary = "Cancel a revaluation, to make it again at another rate",
      description =
          "Permission: revaluations:create. Posts the opposite of its entries on their own days."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled",
      content = @Content(schema = @Schema(implementation = RevaluationView.class)))
  @APIResponse(responseCode = "409", description = "revaluation-cancelled")
  @APIResponse(responseCode = "422", description = "period-closed, no-open-period")
  public Uni<RestResponse<RevaluationView>> cancel(UUID id) {
    return cancelRevaluation.handle(id).chain(() -> get(id)).map(RestResponse::ok);
  }
}
