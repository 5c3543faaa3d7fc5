package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reminders: proposed, reviewed, sent. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dunning-letters")
@Tag(name = "Dunning")
public class DunningResource {
  private final ProposeLetters propose;
  private final SendLetter send;
  private final Letters letters;

  DunningResource(ProposeLetters propose, SendLetter send, Letters letters) {
    this.propose = propose;
    this.send = send;
    this.letters = letters;
  }

  /** What a run proposed. */
  @Schema(name = "DunningProposal")
  record Proposal(@Schema(examples = "12") int letters) {}

  @POST
  @Path("propose")
  @InCompany
  @Idempotent
  @PermissionsAllowed("dunning:propose")
  @Operation(
      summary = "Propose reminders",
      description =
          "Permission: dunning:propose. One letter per customer who is late and has none waiting;"
              + " the job propose-dunning does the same. Nothing is sent. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "How many; none if nobody is to be reminded",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Uni<RestResponse<Proposal>> propose() {
    return propose.handle().map(Proposal::new).map(RestResponse::ok);
  }

  @GET
  @InCompany
  @PermissionsAllowed("dunning:read")
  @Operation(
      summary = "List reminders, oldest first, without their invoices",
      description =
          "Permission: dunning:read. Paged. Filters: status (PROPOSED, SENT, DROPPED), customerId,"
              + " runId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<LetterView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status")
          @Pattern(regexp = "PROPOSED|SENT|DROPPED", message = "PROPOSED, SENT or DROPPED")
          @Nullable String status,
      @QueryParam("customerId") @Nullable UUID customerId,
      @QueryParam("runId") @Nullable UUID runId) {
    var filter =
        new Letters.Filter(status == null ? null : LetterStatus.valueOf(status), customerId, runId);
    return letters
        .page(page, filter)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("dunning:read")
  @Operation(
      summary = "Read a reminder with its invoices",
      description = "Permission: dunning:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Uni<RestResponse<LetterView>> read(UUID id) {
    return letters.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @Path("{id}/send")
  @InCompany
  @Idempotent
  @PermissionsAllowed("dunning:send")
  @Operation(
      summary = "Send a reminder",
      description =
          "Permission: dunning:send. Numbers it, with what is still to be paid; then it never"
              + " changes, and dunning.sent is told. Print it from its paper. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Sent; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-letter-status; nothing-due: all was paid meanwhile")
  public Uni<RestResponse<LetterView>> send(UUID id) {
    return send.handle(id).map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/drop")
  @InCompany
  @Idempotent
  @PermissionsAllowed("dunning:send")
  @Operation(
      summary = "Drop a reminder that was proposed",
      description =
          "Permission: dunning:send. Its invoices may be proposed again. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Dropped; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  @APIResponse(responseCode = "409", description = "wrong-letter-status")
  public Uni<RestResponse<LetterView>> drop(UUID id) {
    return send.drop(id).map(after -> Answers.versioned(after.version(), after));
  }
}
