package dz.mizan.auth.apikey;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The API keys of a company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/api-keys")
@Tag(name = "API keys")
public class ApiKeyResource {
  private static final String PLACE = "/api/v1/api-keys/";

  private final ApiKeys keys;
  private final CreateApiKey createApiKey;
  private final ChangeApiKey changeApiKey;
  private final RotateApiKey rotateApiKey;
  private final RevokeApiKey revokeApiKey;
  private final Idempotency idempotency;

  ApiKeyResource(
      ApiKeys keys,
      CreateApiKey createApiKey,
      ChangeApiKey changeApiKey,
      RotateApiKey rotateApiKey,
      RevokeApiKey revokeApiKey,
      Idempotency idempotency) {
    this.keys = keys;
    this.createApiKey = createApiKey;
    this.changeApiKey = changeApiKey;
    this.rotateApiKey = rotateApiKey;
    this.revokeApiKey = revokeApiKey;
    this.idempotency = idempotency;
  }

  @POST
  @InCompany
  @PermissionsAllowed("api-keys:create")
  @Operation(
      summary = "Create an API key",
      description =
          "Permission api-keys:create. To be sent to any service as X-API-Key or as a bearer token."
              + " Only this answer shows the key: it is stored as a hash, so a repetition under the"
              + " same Idempotency-Key gets the answer without it. If it was lost, rotate it.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "409", description = "api-key-name-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-permission, too-many-rights, api-key-expiry-out-of-range,"
              + " idempotency-key-reused")
  public Uni<RestResponse<ApiKeyView>> create(@NotNull @Valid ApiKeyRequest request) {
    var secret = ApiKeySecret.make(Caller.require().companyId(), Ids.next());
    return idempotency
        .once(request, () -> createApiKey.handle(request, secret).map(ApiKeyResource::created))
        .map(answer -> showing(secret, answer));
  }

  @GET
  @InCompany
  @PermissionsAllowed("api-keys:read")
  @Operation(
      summary = "List API keys",
      description = "Permission api-keys:read. Oldest first, revoked ones too.")
  @APIResponse(responseCode = "200", description = "A page of keys, without their secrets")
  public Uni<Page<ApiKeyView>> list(
      @Parameter(description = "Only those that are so")
          @QueryParam("status")
          @Pattern(regexp = "ACTIVE|EXPIRED|REVOKED")
          @Nullable String status,
      @BeanParam @Valid PageRequest page) {
    return keys.list(status == null ? null : ApiKey.Status.valueOf(status), page)
        .map(found -> found.map(ApiKeyView::of));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("api-keys:read")
  @Operation(summary = "Read an API key", description = "Permission api-keys:read.")
  @APIResponse(responseCode = "200", description = "The key, without its secret; ETag is set")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<ApiKeyView>> read(@PathParam("id") UUID id) {
    return keys.require(id).map(ApiKeyResource::versioned);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("api-keys:change")
  @Operation(
      summary = "Change an API key",
      description =
          "Permission api-keys:change. If-Match must carry its ETag. Takes effect in all services"
              + " within a second. The secret stays.")
  @APIResponse(responseCode = "200", description = "Changed; the new ETag is set")
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "api-key-name-taken, api-key-ended")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-permission, too-many-rights, api-key-expiry-out-of-range")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ApiKeyView>> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ApiKeyRequest request) {
    return changeApiKey.handle(id, ifMatch, request).map(ApiKeyResource::versioned);
  }

  @POST
  @Path("{id}/rotate")
  @InCompany
  @PermissionsAllowed("api-keys:rotate")
  @Operation(
      summary = "Rotate an API key",
      description =
          "Permission api-keys:rotate, and all that the key permits, unless it is the key that asks."
              + " Gives it a new secret; the former one works until the overlap is over. Only this"
              + " answer shows the key, not a repetition under the same Idempotency-Key.")
  @APIResponse(responseCode = "200", description = "Rotated; the new ETag is set")
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "rotation-under-way, api-key-ended")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<ApiKeyView>> rotate(
      @PathParam("id") UUID id, @Valid @Nullable RotateRequest request) {
    var secret = ApiKeySecret.make(Caller.require().companyId(), id);
    var overlap = RotateRequest.overlapOf(request);
    return idempotency
        .once(request, () -> rotateApiKey.handle(secret, overlap).map(ApiKeyResource::versioned))
        .map(answer -> showing(secret, answer));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("api-keys:revoke")
  @Operation(
      summary = "Revoke an API key",
      description = "Permission api-keys:revoke. All services refuse it within a second, for good.")
  @APIResponse(responseCode = "204", description = "Revoked, now or before")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Void> revoke(@PathParam("id") UUID id) {
    return revokeApiKey.handle(id);
  }

  private static RestResponse<ApiKeyView> created(ApiKey key) {
    return Answers.created(PLACE + key.id(), key.version(), ApiKeyView.of(key));
  }

  private static RestResponse<ApiKeyView> versioned(ApiKey key) {
    return Answers.versioned(key.version(), ApiKeyView.of(key));
  }

  // After the answer was stored, and never to whoever repeats the request.
  private static RestResponse<ApiKeyView> showing(
      ApiKeySecret secret, RestResponse<ApiKeyView> answer) {
    if (answer.getHeaderString("Idempotency-Replayed") != null) {
      return answer;
    }
    return RestResponse.ResponseBuilder.<ApiKeyView>create(answer.getStatus())
        .entity(answer.getEntity().showing(secret))
        .header(HttpHeaders.LOCATION, answer.getHeaderString(HttpHeaders.LOCATION))
        .header(HttpHeaders.ETAG, answer.getHeaderString(HttpHeaders.ETAG))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
