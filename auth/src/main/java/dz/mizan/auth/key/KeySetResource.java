package dz.mizan.auth.key;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes the keys that access tokens are verified with. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/.well-known/jwks.json")
@Tag(name = "Keys")
public class KeySetResource {
  private final SigningKeys keys;

  KeySetResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read the public keys",
      description = "Public. JSON Web Key Set (RFC 7517); to be read again after a minute.")
  @APIResponse(responseCode = "200", description = "RS256 keys by kid")
  public Uni<RestResponse<String>> read() {
    return Uni.createFrom()
        .item(keys::keySet)
        .map(
            keySet ->
                RestResponse.ResponseBuilder.ok(keySet)
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                    .build());
  }
}
