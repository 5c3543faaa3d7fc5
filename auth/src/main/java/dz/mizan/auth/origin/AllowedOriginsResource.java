package dz.mizan.auth.origin;

import dz.mizan.common.cors.OriginList;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Publishes which web origins may call, for the other services. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/.well-known/allowed-origins")
@Tag(name = "Keys")
public class AllowedOriginsResource {
  private final CompanyOrigins origins;

  AllowedOriginsResource(CompanyOrigins origins) {
    this.origins = origins;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read the hashes of allowed web origins",
      description =
          "Public. Each hash is the first 16 bytes of SHA-256, base64url: of an origin that some"
              + " company allows, or of a company's id, a blank and an origin that it allows.")
  @APIResponse(responseCode = "200", description = "All hashes, sorted; the ETag tells a change")
  @APIResponse(responseCode = "503", description = "temporarily-unavailable: not read yet")
  @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match")
  public Uni<RestResponse<OriginList>> read(
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    var list = origins.list();
    var tag = "\"" + list.fingerprint() + "\"";
    var answer =
        tag.equals(known)
            ? RestResponse.ResponseBuilder.<OriginList>create(304)
            : RestResponse.ResponseBuilder.ok(list);
    return Uni.createFrom()
        .item(
            answer
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5")
                .build());
  }
}
