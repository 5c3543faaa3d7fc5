package dz.mizan.hr.leave.request;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of requests for leave. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-requests/{id}")
@Tag(name = "Leave requests")
public class LeaveStepResource {
  private static final String YES = "{\"comment\": \"Accordé\"}";
  private static final String NO = "{\"comment\": \"Clôture de l'exercice cette semaine-là\"}";
  private static final String SICK =
      """
      {"on": "2026-12-08", "cause": "SICKNESS", "until": "2026-12-12",
       "document": "Arrêt de travail 2026/118"}
      """;
  private static final String PROOF = "{\"document\": \"Certificat 2026/118\"}";

  private final SubmitLeave submit;
  private final DecideLeave decide;
  private final CancelLeave cancel;
  private final InterruptLeave interrupt;
  private final RecountLeave recount;
  private final WriteLeave write;
  private final ShowLeaves shown;

  LeaveStepResource(
      SubmitLeave submit,
      DecideLeave decide,
      CancelLeave cancel,
      InterruptLeave interrupt,
      RecountLeave recount,
      WriteLeave write,
      ShowLeaves shown) {
    this.submit = submit;
    this.decide = decide;
    this.cancel = cancel;
    this.interrupt = interrupt;
    this.recount = recount;
    this.write = write;
    this.shown = shown;
  }

  @POST
  @Path("submit")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Submit a draft",
      description =
          "Who may write it. Counts its days and takes them from the balance; warnings name days on"
              + " which the department or one above has too few people. If-Match is optional."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Submitted; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-leave-status, leave-overlaps, leave-had-once")
  @APIResponse(
      responseCode = "422",
      description =
          "leave-balance-too-low, leave-outside-employment, leave-too-long, half-day-not-worked,"
              + " half-days-not-allowed, leave-without-days, leave-follows-nothing,"
              + " leave-type-inactive, leave-type-not-in-force")
  public Uni<RestResponse<LeaveView>> submit(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(submit.handle(id, ifMatch));
  }

  @POST
  @Path("approve")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:decide")
  @Operation(
      summary = "Approve the step that a request waits for",
      description =
          "Who stands above the employee, his delegate, or permission leave:decide; the second step"
              + " needs the permission and another person. With the last step the leave is"
              + " approved; sickness that its employee reported breaks his other leave off. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Approved; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(
      responseCode = "403",
      description = "own-leave, leave-decision-not-yours, leave-decided-before")
  @APIResponse(
      responseCode = "409",
      description = "wrong-leave-status, leave-overlaps, timesheet-approved")
  @APIResponse(
      responseCode = "422",
      description = "leave-document-missing; leave-balance-too-low: a holiday has moved")
  public Uni<RestResponse<LeaveView>> approve(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "yes", value = YES)))
          @NotNull
          @Valid
          Comment request) {
    return answer(decide.approve(id, request.comment()));
  }

  @POST
  @Path("reject")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Reject a request",
      description =
          "As approve; what the CNAS pays, permission leave:decide alone. Its days are given back."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Rejected; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(responseCode = "403", description = "own-leave, leave-decision-not-yours")
  @APIResponse(responseCode = "409", description = "wrong-leave-status")
  public Uni<RestResponse<LeaveView>> reject(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "no", value = NO)))
          @NotNull
          @Valid
          Rejection request) {
    return answer(decide.reject(id, request.comment().strip()));
  }

  @POST
  @Path("cancel")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Cancel a request",
      description =
          "The employee while it waits, and before it begins; who manages him, or permission"
              + " leave:decide, at any time; of what the CNAS pays, the permission alone. Its days"
              + " are given back. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(responseCode = "403", description = "leave-decision-not-yours")
  @APIResponse(
      responseCode = "409",
      description = "wrong-leave-status, leave-begun, timesheet-approved")
  public Uni<RestResponse<LeaveView>> cancel(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "why", value = YES)))
          @NotNull
          @Valid
          Comment request) {
    return answer(cancel.handle(id, request.comment()));
  }

  @POST
  @Path("interrupt")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Break off approved leave",
      description =
          "Who manages the employee, or permission leave:decide: days from that day on are given"
              + " back; with until, a request for sick leave is submitted. A RECALL is from annual"
              + " leave, or leave without pay. The employee himself reports a SICKNESS with until"
              + " and document, within two days: his leave is broken off when that is approved."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Broken off; the new ETag is set. Or as it was, with a request for sick leave",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-leave-status, leave-overlaps, timesheet-approved")
  @APIResponse(responseCode = "422", description = "leave-not-interruptible; as submit")
  public Uni<RestResponse<LeaveView>> interrupt(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "ill", value = SICK)))
          @NotNull
          @Valid
          Interruption request) {
    return answer(interrupt.handle(id, request));
  }

  @POST
  @Path("recount")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Count approved leave again",
      description =
          "Who manages the employee, or permission leave:decide. After a holiday has moved: days"
              + " are taken or given back as the calendar is now. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Counted; the new ETag is set if it changed",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-leave-status: not approved; timesheet-approved")
  @APIResponse(
      responseCode = "422",
      description = "leave-balance-too-low; half-day-not-worked, leave-without-days: cancel it")
  public Uni<RestResponse<LeaveView>> recount(UUID id) {
    return answer(recount.handle(id));
  }

  @POST
  @Path("document")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Name the document that proves the right to it",
      description = "Who may write it. Before it is approved, where its type wants one.")
  @APIResponse(
      responseCode = "200",
      description = "Noted; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(responseCode = "409", description = "wrong-leave-status")
  public Uni<RestResponse<LeaveView>> prove(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "proof", value = PROOF)))
          @NotNull
          @Valid
          Proof request) {
    return answer(write.prove(id, request));
  }

  private Uni<RestResponse<LeaveView>> answer(Uni<Leave> done) {
    return done.chain(shown::full).map(view -> Answers.versioned(view.version(), view));
  }
}
