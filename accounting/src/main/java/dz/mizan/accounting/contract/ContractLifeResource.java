package dz.mizan.accounting.contract;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The life of a contract after it was written. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/contracts/{id}")
@Tag(name = "Contracts")
public class ContractLifeResource {
  private final MoveContract move;
  private final Contracts contracts;

  ContractLifeResource(MoveContract move, Contracts contracts) {
    this.move = move;
    this.contracts = contracts;
  }

  /**
   * How a contract goes on.
   *
   * @param from the first day that is billed again; all that was not billed if missing
   */
  @Schema(name = "ContractResumption")
  record Resumption(@Schema(examples = "2027-02-01") @Nullable LocalDate from) {}

  /** When a contract ends. */
  @Schema(name = "ContractEnd")
  record End(@Schema(examples = "2027-03-31") @NotNull LocalDate on) {}

  /** By how much prices change from a day on. */
  @Schema(name = "NewContractIndexation")
  record NewIndexation(
      @Schema(examples = "2027-01-01") @NotNull LocalDate validFrom,
      @Schema(examples = "3.500", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("-50")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 3)
          BigDecimal percent) {}

  @POST
  @Path("start")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "Start a draft: it is numbered, and billed from its first day on",
      description = "Permission: contracts:move. If-Match is honoured. Days past are billed too.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ContractView>> start(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.start(id, ifMatch));
  }

  @POST
  @Path("pause")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "Pause a contract",
      description =
          "Permission: contracts:move. If-Match is honoured. Nothing is billed until resumed.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ContractView>> pause(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.pause(id, ifMatch));
  }

  @POST
  @Path("resume")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "Go on with a paused contract",
      description =
          "Permission: contracts:move. If-Match is honoured. What lies before from is not billed.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ContractView>> resume(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Resumption request) {
    return answer(move.resume(id, ifMatch, request.from()));
  }

  @POST
  @Path("end")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "End a contract on a day",
      description =
          "Permission: contracts:move. If-Match is honoured. Not before the last billed day.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ContractView>> end(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid End request) {
    return answer(move.end(id, ifMatch, request.on()));
  }

  @POST
  @Path("notice")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "Keep a contract from renewing itself",
      description = "Permission: contracts:move. If-Match is honoured. Before its notice begins.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "notice-too-late")
  public Uni<RestResponse<ContractView>> giveNotice(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(move.giveNotice(id, ifMatch));
  }

  @POST
  @Path("indexations")
  @InCompany
  @Idempotent
  @PermissionsAllowed("contracts:move")
  @Operation(
      summary = "Change the prices from a day on",
      description =
          "Permission: contracts:move. If-Match is honoured. Not of days that were billed.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  @APIResponse(responseCode = "409", description = "wrong-contract-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ContractView>> index(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewIndexation request) {
    return answer(move.index(id, ifMatch, request.validFrom(), request.percent()));
  }

  private Uni<RestResponse<ContractView>> answer(Uni<UUID> done) {
    return done.chain(contracts::require)
        .map(ContractView::of)
        .map(v -> Answers.versioned(v.version(), v));
  }
}
