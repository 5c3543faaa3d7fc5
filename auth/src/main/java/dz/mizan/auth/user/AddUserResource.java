package dz.mizan.auth.user;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.password.Passwords;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Adds colleagues, who need not register then. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users")
@Tag(name = "Users")
public class AddUserResource {
  private final AddUser addUser;
  private final Passwords passwords;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final Companies companies;

  AddUserResource(
      AddUser addUser,
      Passwords passwords,
      CompanyTransactions transactions,
      Idempotency idempotency,
      Companies companies) {
    this.addUser = addUser;
    this.passwords = passwords;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.companies = companies;
  }

  @POST
  @PermissionsAllowed("users:create")
  @Operation(
      summary = "Add a user",
      description =
          "Permission users:create. He may log in at once. What is granted one must have oneself,"
              + " but for the built-in roles that do not govern.")
  @APIResponse(
      responseCode = "201",
      description = "Added, AUTHORIZED; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "409", description = "username-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "password-too-common, password-contains-name, unknown-role, unknown-permission,"
              + " too-many-rights, idempotency-key-reused")
  public Uni<RestResponse<UserView>> add(@NotNull @Valid AddUserRequest request) {
    idempotency.key(); // a malformed one is refused before the work
    var company = Caller.require().companyId();
    // Not @Idempotent: that would hash the password within the transaction, and not at all.
    var asked = List.of(request, passwords.fingerprint(request.password()));
    return transactions
        .run(company, () -> companies.view(company))
        .chain(view -> passwords.hash(request.password(), request.names(view), "password"))
        .chain(
            hash ->
                transactions.run(
                    company,
                    () ->
                        idempotency.once(
                            asked,
                            () ->
                                addUser
                                    .handle(request.user(), hash, request.rights())
                                    .map(AddUserResource::created))));
  }

  @POST
  @Path("invite")
  @InCompany
  @Idempotent
  @PermissionsAllowed("users:create")
  @Operation(
      summary = "Invite a user by mail",
      description =
          "Permission users:create. He chooses his password by the link in the mail, and may log in"
              + " then. What is granted one must have oneself, but for the built-in roles that do"
              + " not govern.")
  @APIResponse(
      responseCode = "201",
      description = "Invited; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "409", description = "username-taken")
  @APIResponse(
      responseCode = "422",
      description = "unknown-role, unknown-permission, too-many-rights, idempotency-key-reused")
  public Uni<RestResponse<UserView>> invite(@NotNull @Valid Invitation invitation) {
    return addUser.invite(invitation).map(AddUserResource::created);
  }

  private static RestResponse<UserView> created(User user) {
    return Answers.created("/api/v1/users/" + user.id(), user.version(), UserView.of(user));
  }
}
