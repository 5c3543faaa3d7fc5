package dz.mizan.auth.employee;

import dz.mizan.auth.employee.Proposals.Found;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Employees who should become users. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/user-proposals")
@Tag(name = "Users")
public class UserProposalResource {
  private static final String INVITE =
      """
      {"invitation": {"username": "amina.benali", "email": "amina@atlas.dz",
        "fullName": "Amina Benali", "language": "fr", "roles": ["employee"]}}
      """;
  private static final String LINK =
      """
      {"userId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92"}
      """;

  private final Proposals proposals;
  private final DecideProposal decide;

  UserProposalResource(Proposals proposals, DecideProposal decide) {
    this.proposals = proposals;
    this.decide = decide;
  }

  @GET
  @PermissionsAllowed("users:read")
  @Operation(
      summary = "List employees proposed as users, oldest first",
      description = "Permission users:read. hr proposes whoever is hired; an admin decides.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ProposalView>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(description = "OPEN, ACCEPTED, DISMISSED or WITHDRAWN")
          @QueryParam("status")
          @Pattern(
              regexp = "OPEN|ACCEPTED|DISMISSED|WITHDRAWN",
              message = "OPEN, ACCEPTED, DISMISSED or WITHDRAWN")
          @Nullable String status,
      @QueryParam("employeeId") @Nullable UUID employeeId) {
    return proposals.page(request, status, employeeId);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("users:read")
  @Operation(summary = "Read a proposal", description = "Permission users:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<ProposalView>> read(@PathParam("id") UUID id) {
    return proposals.require(id).map(UserProposalResource::versioned);
  }

  @POST
  @Path("{id}/accept")
  @Idempotent
  @PermissionsAllowed("users:create")
  @Operation(
      summary = "Make the employee a user",
      description =
          "Permission users:create. Either he is invited by mail as a new user, or he is a user"
              + " already. What is granted one must have oneself, but for the built-in roles that"
              + " do not govern.")
  @APIResponse(
      responseCode = "200",
      description = "ACCEPTED, with the user's id",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "404", description = "not-found: the proposal, or the user")
  @APIResponse(
      responseCode = "409",
      description =
          "wrong-proposal-status, username-taken, wrong-user-status; employee-linked: the employee"
              + " is another user, or the user another employee")
  @APIResponse(
      responseCode = "422",
      description = "unknown-role, unknown-permission, too-many-rights, idempotency-key-reused")
  public Uni<RestResponse<ProposalView>> accept(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "invite", value = INVITE),
                        @ExampleObject(name = "link", value = LINK)
                      }))
          @NotNull
          @Valid
          AcceptRequest request) {
    return decide.accept(id, request).map(UserProposalResource::versioned);
  }

  @POST
  @Path("{id}/dismiss")
  @Idempotent
  @PermissionsAllowed("users:create")
  @Operation(
      summary = "Decide that the employee shall be no user",
      description = "Permission users:create. Hired again, he is proposed again.")
  @APIResponse(
      responseCode = "200",
      description = "DISMISSED",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-proposal-status")
  public Uni<RestResponse<ProposalView>> dismiss(@PathParam("id") UUID id) {
    return decide.dismiss(id).map(UserProposalResource::versioned);
  }

  private static RestResponse<ProposalView> versioned(Found found) {
    return Answers.versioned(found.version(), found.view());
  }
}
