package dz.mizan.auth.user;

import dz.mizan.auth.company.Companies;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the caller to himself. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile")
@Tag(name = "Users")
public class ProfileResource {
  private final Users users;
  private final Companies companies;

  ProfileResource(Users users, Companies companies) {
    this.users = users;
    this.companies = companies;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read one's own profile",
      description = "No permission needed. Roles and permissions as of now, not as of the token.")
  @APIResponse(responseCode = "200", description = "The caller")
  public Uni<ProfileView> read() {
    var caller = Caller.require();
    var userId = Objects.requireNonNull(caller.userId());
    return users
        .require(userId)
        .chain(
            user ->
                companies.view(caller.companyId()).map(company -> ProfileView.of(user, company)));
  }
}
