package dz.mizan.auth.key;

import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others' resource servers, with a library that knows nothing of us but the issuer's URL. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
@WithTestResource(DiscoveryTest.IssuerWithUrl.class)
class DiscoveryTest {
  Stack stack;
  Company atlas;
  Issuer issuer;

  /** The issuer has to be the URL under which it is reached, so the port is chosen before. */
  public static final class IssuerWithUrl implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        var port = Integer.toString(free.getLocalPort());
        return Map.of(
            "quarkus.http.test-port", port, "MIZAN_TOKEN_ISSUER", "http://127.0.0.1:" + port);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void stop() {}

    @Override
    public int order() {
      return 1; // after MizanTestResource, which leaves the port to the system
    }
  }

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    issuer = new Issuer("http://127.0.0.1:" + RestAssured.port);
  }

  private JWTProcessor<SecurityContext> resourceServer() throws Exception {
    var metadata = OIDCProviderMetadata.resolve(issuer);
    var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL()).build();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            "mizan",
            new JWTClaimsSet.Builder().issuer(metadata.getIssuer().getValue()).build(),
            // What RFC 9068 requires.
            Set.of("iss", "exp", "aud", "sub", "client_id", "iat", "jti")));
    return processor;
  }

  @Test
  void a_library_validates_our_tokens_by_the_discovery_document_alone() throws Exception {
    var claims = resourceServer().process(atlas.token(), null);
    assertThat(claims.getStringClaim("company")).isEqualTo(atlas.id().toString());
    assertThat(claims.getStringListClaim("permissions")).containsExactly("*:*");
    assertThat(Company.as(atlas.token()).get(USERS + "/profile").statusCode()).isEqualTo(200);
  }

  @Test
  void and_refuses_what_was_changed() throws Exception {
    var server = resourceServer();
    var other = AuthFixtures.company().token().split("\\.");
    var own = atlas.token().split("\\.");
    var moved = own[0] + "." + other[1] + "." + own[2];
    assertThatThrownBy(() -> server.process(moved, null)).isInstanceOf(BadJOSEException.class);
  }

  @Test
  void it_follows_a_rotation_as_it_keeps_the_key_set_no_longer_than_it_may() throws Exception {
    var server = resourceServer();
    server.process(atlas.token(), null);
    operator().post("/api/v1/signing-keys/rotate").then().statusCode(200);
    server.process(AuthFixtures.token(atlas.code(), "amina"), null);
    server.process(atlas.token(), null);
  }

  private io.restassured.specification.RequestSpecification operator() {
    return AuthFixtures.json()
        .auth()
        .preemptive()
        .basic("service", stack.settings().serviceSecret());
  }

  @Test
  void the_same_is_found_by_the_name_that_oauth_gives_it() throws Exception {
    var metadata = AuthorizationServerMetadata.resolve(issuer);
    assertThat(metadata.getIssuer()).isEqualTo(issuer);
    assertThat(given().get("/.well-known/oauth-authorization-server").asString())
        .isEqualTo(given().get("/.well-known/openid-configuration").asString())
        .doesNotContain("[]");
  }

  @Test
  void a_library_introspects_tokens_and_api_keys_at_the_endpoint_found() throws Exception {
    var endpoint = AuthorizationServerMetadata.resolve(issuer).getIntrospectionEndpointURI();
    var service =
        new ClientSecretBasic(
            new ClientID("service"), new Secret(stack.settings().serviceSecret()));
    var key =
        atlas
            .superuser()
            .body(Map.of("name", "Shop", "permissions", new String[] {"products:read"}))
            .post("/api/v1/api-keys")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("key");
    for (var credential : Set.of(atlas.token(), key)) {
      var request =
          new TokenIntrospectionRequest(endpoint, service, new BearerAccessToken(credential));
      var answer = TokenIntrospectionResponse.parse(request.toHTTPRequest().send());
      assertThat(answer.indicatesSuccess()).isTrue();
      assertThat(answer.toSuccessResponse().isActive()).isTrue();
      assertThat(answer.toSuccessResponse().getStringParameter("company"))
          .isEqualTo(atlas.id().toString());
    }
  }
}
