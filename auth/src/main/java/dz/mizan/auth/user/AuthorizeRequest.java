package dz.mizan.auth.user;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles that a user is let in with. */
public record AuthorizeRequest(
    @Schema(examples = "[\"storekeeper\"]") @NotEmpty @Size(max = 16)
        List<@NotNull @Size(max = 64) String> roles) {

  /**
   * @throws UnknownRole at the first that does not exist
   */
  SortedSet<Role> known() {
    var known = new TreeSet<Role>();
    for (var id : roles) {
      known.add(Role.find(id).orElseThrow(() -> new UnknownRole(id)));
    }
    return known;
  }
}
