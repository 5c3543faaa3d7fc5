package dz.mizan.auth.key;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
      description =
          "Public. JSON Web Key Set (RFC 7517); to be read again after a minute. Holds the key that"
              + " signs, the one that will sign next, and those whose tokens may still be about.")
  @APIResponse(
      responseCode = "200",
      description = "RS256 keys by kid",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              example =
                  """
                  {"keys": [{"kty": "RSA", "kid": "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a53",
                  "use": "sig", "alg": "RS256", "n": "oj7HPKqX…", "e": "AQAB"}]}"""))
  @APIResponse(responseCode = "304", description = "Still those of If-None-Match")
  public Uni<RestResponse<String>> read(
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    return Uni.createFrom().item(keys::keySet).map(keySet -> answer(keySet, known));
  }

  private static RestResponse<String> answer(String keySet, @Nullable String known) {
    var tag =
        '"' + UUID.nameUUIDFromBytes(keySet.getBytes(StandardCharsets.UTF_8)).toString() + '"';
    var response =
        tag.equals(known)
            ? RestResponse.ResponseBuilder.<String>notModified()
            : RestResponse.ResponseBuilder.ok(keySet);
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .build();
  }
}
