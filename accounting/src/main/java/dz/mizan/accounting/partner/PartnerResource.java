package dz.mizan.accounting.partner;

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

/** Whom the company deals with. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/partners")
@Tag(name = "Partners", description = "Customers and suppliers, as the books know them")
public class PartnerResource {
  private static final String EXAMPLE =
      """
      {"code": "F-0007", "name": "SARL Transport Atlas", "supplier": true,
       "nif": "000216001808337", "nis": "000216010012345", "rc": "16/00-0015609 B 01",
       "ai": "16010123456", "address": {"street": "12, rue Didouche Mourad", "wilaya": 16},
       "supplierAccount": "401", "paymentTermsDays": 30}
      """;

  private final PartnerRows partners;
  private final KeepPartner keep;

  PartnerResource(PartnerRows partners, KeepPartner keep) {
    this.partners = partners;
    this.keep = keep;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("partners:create")
  @Operation(
      summary = "Create a partner",
      description =
          "Permission: partners:create. Customers and suppliers of inventory come by themselves;"
              + " this is for those that only accounting deals with.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  @APIResponse(responseCode = "409", description = "partner-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-partner-account")
  public Uni<RestResponse<PartnerView>> create(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "supplier", value = EXAMPLE)))
          @NotNull
          @Valid
          PartnerRequest request) {
    return keep.create(request)
        .map(p -> Answers.created("/api/v1/partners/" + p.id(), p.version(), p));
  }

  @GET
  @PermissionsAllowed("partners:read")
  @Operation(
      summary = "List partners, oldest first",
      description =
          "Permission: partners:read. Filters: q, customer, supplier, kind, active. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<PartnerView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid PartnerFilter filter) {
    return partners.page(page, filter);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("partners:read")
  @Operation(summary = "Read a partner", description = "Permission: partners:read")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<PartnerView>> read(UUID id) {
    return partners.view(id).map(p -> Answers.versioned(p.version(), p));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("partners:change")
  @Operation(
      summary = "Change a partner",
      description =
          "Permission: partners:change. If-Match must carry the ETag. What is left out becomes"
              + " empty. Of one that comes from inventory, the next change there overwrites what"
              + " inventory knows: code, names, numbers, address; accounts, terms, telephone, e-mail"
              + " and bank account stay.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "partner-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-partner-account")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PartnerView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "supplier", value = EXAMPLE)))
          @NotNull
          @Valid
          PartnerRequest request) {
    return keep.change(id, ifMatch, request).map(p -> Answers.versioned(p.version(), p));
  }
}
