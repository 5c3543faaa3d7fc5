package dz.mizan.auth.user;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which users are wanted, and in which order; a bean parameter. */
public class UserFilter {
  @Parameter(
      description = "In name, username or address, without regard to case and accents",
      example = "haddad")
  @QueryParam("q")
  @Size(max = 100)
  @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
  @Nullable String q;

  @Parameter(description = "Only those in this state; left out: all but DELETED")
  @QueryParam("status")
  @Pattern(
      regexp = "PENDING|INVITED|AUTHORIZED|REJECTED|DEACTIVATED|DELETED",
      message = "PENDING, INVITED, AUTHORIZED, REJECTED, DEACTIVATED or DELETED")
  @Nullable String status;

  @Parameter(description = "Only those with this role", example = "storekeeper")
  @QueryParam("role")
  @Pattern(regexp = "[a-z][a-z0-9-]{1,31}", message = "code of a role")
  @Nullable String role;

  @Parameter(description = "id (oldest first), username or fullName; with - in front backwards")
  @QueryParam("sort")
  @DefaultValue("id")
  @Pattern(regexp = "-?(id|username|fullName)", message = "id, username or fullName, or with -")
  String sort = "id";

  boolean isBackwards() {
    return sort.startsWith("-");
  }

  /** The column to sort by, before the id. */
  String column() {
    return switch (sort.replace("-", "")) {
      case "username" -> "username_key";
      case "fullName" -> "full_name";
      default -> "id";
    };
  }
}
