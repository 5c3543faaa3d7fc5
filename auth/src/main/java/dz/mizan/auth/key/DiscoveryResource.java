package dz.mizan.auth.key;

import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells resource servers that are not ours how to verify our tokens. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/.well-known")
@Tag(name = "Keys")
public class DiscoveryResource {
  private final String issuer;

  DiscoveryResource(@ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.issuer = issuer;
  }

  @GET
  @PermitAll
  @Path("openid-configuration")
  @Operation(
      summary = "Discover issuer and keys",
      description =
          "Public. OpenID Connect Discovery 1.0, as far as a resource server needs it. There only if"
              + " MIZAN_TOKEN_ISSUER is the URL under which this service is reached.")
  @APIResponse(responseCode = "200", description = "The metadata")
  @APIResponse(responseCode = "404", description = "not-found: the issuer is no URL")
  public Uni<RestResponse<DiscoveryView>> openIdConfiguration() {
    return Uni.createFrom().item(this::metadata);
  }

  @GET
  @PermitAll
  @Path("oauth-authorization-server")
  @Operation(
      summary = "Discover issuer and keys, by RFC 8414",
      description = "Public. The same metadata under the name that OAuth 2.0 gives it.")
  @APIResponse(responseCode = "200", description = "The metadata")
  @APIResponse(responseCode = "404", description = "not-found: the issuer is no URL")
  public Uni<RestResponse<DiscoveryView>> oauthAuthorizationServer() {
    return Uni.createFrom().item(this::metadata);
  }

  private RestResponse<DiscoveryView> metadata() {
    if (!isUrl(issuer)) {
      throw new NotFound("issuer", issuer);
    }
    return RestResponse.ResponseBuilder.ok(DiscoveryView.of(issuer))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }

  private static boolean isUrl(String issuer) {
    try {
      var scheme = new URI(issuer).getScheme();
      return ("http".equals(scheme) || "https".equals(scheme)) && !issuer.endsWith("/");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
