package dz.mizan.accounting.settlement;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is still to be settled. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/open-items")
@Tag(name = "Matching", description = "What settles what (lettrage)")
public class OpenItemResource {
  private final OpenItems items;

  OpenItemResource(OpenItems items) {
    this.items = items;
  }

  @GET
  @InCompany
  @PermissionsAllowed("open-items:read")
  @Operation(
      summary = "List open items in the order of posting",
      description =
          "Permission: open-items:read. Lines on accounts that are matched, such as 411 and 401."
              + " Filters: account, partnerId, dueBefore, reference, openOnly (true by default).")
  public Uni<Page<OpenItemView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid OpenItemFilter filter) {
    return items.page(page, filter);
  }
}
