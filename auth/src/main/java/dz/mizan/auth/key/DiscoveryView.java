package dz.mizan.auth.key;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resource server has to know to accept our access tokens (OpenID Connect Discovery 1.0, RFC
 * 8414). We are no authorization server for others' clients: users log in through our own API, so
 * there is neither an authorization nor a token endpoint.
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DiscoveryView(
    @Schema(name = "issuer", examples = "https://auth.example.dz") String issuer,
    @Schema(name = "jwks_uri") String jwksUri,
    @Schema(name = "introspection_endpoint") String introspectionEndpoint,
    @Schema(name = "introspection_endpoint_auth_methods_supported")
        List<String> introspectionEndpointAuthMethodsSupported,
    @Schema(name = "response_types_supported") List<String> responseTypesSupported,
    @Schema(name = "grant_types_supported") List<String> grantTypesSupported,
    @Schema(name = "subject_types_supported") List<String> subjectTypesSupported,
    @Schema(name = "id_token_signing_alg_values_supported")
        List<String> idTokenSigningAlgValuesSupported,
    @Schema(name = "claims_supported") List<String> claimsSupported,
    @Schema(name = "ui_locales_supported") List<String> uiLocalesSupported) {

  /**
   * @param issuer a URL without a slash at its end
   */
  static DiscoveryView of(String issuer) {
    return new DiscoveryView(
        issuer,
        issuer + "/.well-known/jwks.json",
        issuer + "/api/v1/introspect",
        List.of("client_secret_basic"),
        List.of("none"),
        // Ours: POST /api/v1/users/login. Left out it would mean the authorization code grant.
        List.of("urn:mizan:grant-type:login"),
        List.of("public"),
        List.of("RS256"),
        List.of(
            "iss",
            "aud",
            "sub",
            "exp",
            "iat",
            "jti",
            "auth_time",
            "amr",
            "client_id",
            "upn",
            "company",
            "groups",
            "permissions",
            "sid",
            "scope_warehouses",
            "scope_departments",
            "scope_projects"),
        List.of("fr", "ar", "en"));
  }
}
