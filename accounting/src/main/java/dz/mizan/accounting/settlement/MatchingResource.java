package dz.mizan.accounting.settlement;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What settles what. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/matchings")
@Tag(name = "Matching")
public class MatchingResource {
  private static final String ACCOUNT = "[0-9]{3,12}";
  private static final String EXAMPLE =
      """
      {"parts": [{"entryId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10", "lineNo": 1},
                 {"entryId": "019a9f2c-7c12-7d0e-8a57-0c2f4b7a9e11", "lineNo": 2,
                  "amount": "100000.00"}]}
      """;

  private final MatchingList list;
  private final MatchLines matchLines;
  private final UndoMatching undoMatching;
  private final Proposals proposals;
  private final MatchAutomatically automatically;

  MatchingResource(
      MatchingList list,
      MatchLines matchLines,
      UndoMatching undoMatching,
      Proposals proposals,
      MatchAutomatically automatically) {
    this.list = list;
    this.matchLines = matchLines;
    this.undoMatching = undoMatching;
    this.proposals = proposals;
    this.automatically = automatically;
  }

  /**
   * Which proposals are taken.
   *
   * @param partnerId of one partner; all by default
   */
  @Schema(name = "AutomaticMatching")
  record Automatic(
      @Schema(examples = "411", description = "Its beginning")
          @NotNull
          @Pattern(regexp = ACCOUNT, message = "3 to 12 digits")
          String account,
      @Nullable UUID partnerId) {}

  /** What was made of them. */
  @RegisterForReflection
  @Schema(name = "AutomaticMatchings")
  record Made(List<UUID> matchings) {}

  /**
   * How a matching is undone.
   *
   * @param date of the reversal of its exchange difference; today by default
   */
  @Schema(name = "MatchingUndo")
  record Undo(@Schema(examples = "2026-11-20") @Nullable LocalDate date) {}

  @GET
  @InCompany
  @PermissionsAllowed("matchings:read")
  @Operation(
      summary = "List matchings in the order of matching",
      description = "Permission: matchings:read. Filters: account, partnerId, entryId, undone.")
  public Uni<Page<MatchingView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid MatchingList.Filter filter) {
    return list.page(page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("matchings:read")
  @Operation(summary = "Read a matching", description = "Permission: matchings:read.")
  public Uni<MatchingView> get(UUID id) {
    return list.require(id);
  }

  @GET
  @Path("proposals")
  @InCompany
  @PermissionsAllowed("matchings:read")
  @Operation(
      summary = "Propose matchings: by reference, then by equal amount",
      description = "Permission: matchings:read. At most 200, the oldest first. Changes nothing.")
  public Uni<List<Proposal>> propose(
      @QueryParam("account") @NotNull @Pattern(regexp = ACCOUNT, message = "3 to 12 digits")
          String account,
      @QueryParam("partnerId") @Nullable UUID partnerId) {
    return proposals.find(account, partnerId);
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("matchings:create")
  @Operation(
      summary = "Match lines, wholly or in part",
      description =
          "Permission: matchings:create. All of one account and partner, as much on either side."
              + " With exchangeDifference, what is left in the company's currency of lines that"
              + " settle each other in a foreign one is booked to 666 or 766. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Matched; Location is set",
      content = @Content(schema = @Schema(implementation = MatchingView.class)))
  @APIResponse(
      responseCode = "422",
      description = "cannot-match, not-enough-open, period-closed, no-open-period, unknown-journal")
  public Uni<RestResponse<MatchingView>> match(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = EXAMPLE)))
          @NotNull
          @Valid
          NewMatching request) {
    return matchLines
        .handle(request)
        .chain(list::require)
        .map(made -> Answers.created("/api/v1/matchings/" + made.id(), made));
  }

  @POST
  @Path("automatic")
  @InCompany
  @Idempotent
  @PermissionsAllowed("matchings:create")
  @Operation(
      summary = "Take all proposals for an account",
      description = "Permission: matchings:create. At most 200 at once. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "The ids of what was matched",
      content = @Content(schema = @Schema(implementation = Made.class)))
  public Uni<RestResponse<Made>> automatic(@NotNull @Valid Automatic request) {
    return automatically
        .handle(request.account(), request.partnerId())
        .map(made -> RestResponse.ok(new Made(made)));
  }

  @POST
  @Path("{id}/undo")
  @InCompany
  @Idempotent
  @PermissionsAllowed("matchings:undo")
  @Operation(
      summary = "Undo a matching: its lines are open again",
      description =
          "Permission: matchings:undo. The entry of its exchange difference is reversed. Again"
              + " changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Undone",
      content = @Content(schema = @Schema(implementation = MatchingView.class)))
  @APIResponse(responseCode = "409", description = "matching-of-payment")
  @APIResponse(responseCode = "422", description = "period-closed, no-open-period")
  public Uni<RestResponse<MatchingView>> undo(UUID id, @NotNull @Valid Undo request) {
    return undoMatching.handle(id, request.date()).map(RestResponse::ok);
  }
}
