package dz.mizan.inventory.customer;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** Who buys. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {
  private final Customers customers;
  private final KeepCustomer keep;
  private final CustomerCredit credit;

  CustomerResource(Customers customers, KeepCustomer keep, CustomerCredit credit) {
    this.customers = customers;
    this.keep = keep;
    this.credit = credit;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("customers:create")
  @Operation(
      summary = "Create a customer",
      description =
          "Permission: customers:create. NIF and NIS must have their form; of a strange RC or AI"
              + " the answer warns.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @APIResponse(responseCode = "409", description = "customer-taken: code, NIF, NIS, RC or AI")
  @APIResponse(responseCode = "422", description = "unknown-price-list")
  public Uni<RestResponse<CustomerView>> create(@NotNull @Valid CustomerRequest request) {
    return keep.create(request)
        .map(c -> Answers.created("/api/v1/customers/" + c.id(), c.version(), c));
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "List customers, oldest first",
      description = "Permission: customers:read. Filters: q, code, kind, active.")
  public Uni<Page<CustomerView>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid CustomerFilter filter) {
    return customers
        .page(request, filter)
        .map(rows -> Page.of(rows, request, c -> List.of(c.id().toString())));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read a customer", description = "Permission: customers:read")
  @APIResponse(
      responseCode = "200",
      description = "The customer; its version is the ETag",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<CustomerView>> read(UUID id) {
    return customers.require(id).map(c -> Answers.versioned(c.version(), c));
  }

  @GET
  @Path("{id}/credit")
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Read what a customer may still order for",
      description =
          "Permission: customers:read. As accounting said last; who is unknown to it has no limit.")
  @APIResponse(
      responseCode = "200",
      description = "Limit, what he owes, and his open orders",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<CreditView> credit(UUID id) {
    return credit.require(id);
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("customers:change")
  @Operation(
      summary = "Change a customer",
      description =
          "Permission: customers:change. What is left out becomes empty. If-Match must carry the"
              + " ETag. Orders that were placed keep their prices.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "customer-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-price-list")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CustomerView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CustomerRequest request) {
    return keep.change(id, ifMatch, request).map(c -> Answers.versioned(c.version(), c));
  }
}
