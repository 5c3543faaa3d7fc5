package dz.mizan.common.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.lang.management.ManagementFactory;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * What it costs a service to know whose a credential is: CPU time of the thread, in microseconds, for a
 * token seen for the first time, one seen before, and an API key seen before that is bound to addresses.
 */
final class VerifyCost {
  private static final int ROUNDS = 8;
  private static final int TOKENS = 3_000;
  private static final int TAKES = 2_000_000;
  private static final UUID COMPANY = UUID.randomUUID();

  private VerifyCost() {}

  public static void main(String[] arguments) throws Exception {
    var key = RsaJwkGenerator.generateJwk(2_048);
    key.setKeyId(UUID.randomUUID().toString());
    var callers = callers(key);
    var apiKeys = apiKeys();
    for (int round = 1; round <= ROUNDS; round++) {
      var tokens = tokens(key);
      double first = microseconds(callers, tokens, tokens.size());
      double again = microseconds(callers, tokens, TAKES);
      microseconds(callers, apiKeys, apiKeys.size()); // asked for
      double apiKey = microseconds(callers, apiKeys, TAKES);
      System.out.printf(
          "round %d: token first %.1f µs, token again %.3f µs, API key again %.3f µs%n",
          round, first, again, apiKey);
    }
  }

  private static double microseconds(KnownCallers callers, List<Credential> of, int takes) {
    var cpu = ManagementFactory.getThreadMXBean();
    long startedNs = cpu.getCurrentThreadCpuTime();
    for (int i = 0; i < takes; i++) {
      var found = callers.of(of.get(i % of.size()), "10.1.2.3").await().indefinitely();
      if (!found.mayComeFrom("10.1.2.3")) {
        throw new IllegalStateException("refused");
      }
    }
    return (cpu.getCurrentThreadCpuTime() - startedNs) / 1_000.0 / takes;
  }

  private static KnownCallers callers(RsaJsonWebKey key) {
    var stale = new StaleCredentials();
    // As after a busy quarter of an hour.
    IntStream.range(0, 2_000)
        .forEach(i -> stale.learn(UUID.randomUUID(), java.time.Instant.now()));
    stale.complete();
    Introspection auth =
        (credential, address) -> Uni.createFrom().item(Optional.of(claimsOfKey(credential)));
    return new KnownCallers(
        new AccessTokenVerifier(keys(key), new ObjectMapper(), "mizan"), stale, auth);
  }

  private static VerificationKeys keys(RsaJsonWebKey key) {
    return new VerificationKeys() {
      @Override
      public Uni<Void> learn(String keyId) {
        return Uni.createFrom().voidItem();
      }

      @Override
      public @Nullable PublicKey find(String keyId) {
        return keyId.equals(key.getKeyId()) ? key.getPublicKey() : null;
      }

      @Override
      public void renew() {}

      @Override
      public boolean areKnown() {
        return true;
      }
    };
  }

  private static List<Credential> tokens(RsaJsonWebKey key) throws Exception {
    var tokens = new ArrayList<Credential>();
    for (int i = 0; i < TOKENS; i++) {
      var claims = claims(UUID.randomUUID());
      claims.setIssuer("mizan");
      claims.setAudience("mizan");
      claims.setIssuedAtToNow();
      claims.setJwtId(UUID.randomUUID().toString());
      claims.setClaim("sid", UUID.randomUUID().toString());
      var signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setHeader("typ", "at+jwt");
      signature.setAlgorithmHeaderValue("RS256");
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setKey(key.getPrivateKey());
      tokens.add(new Credential(signature.getCompactSerialization(), false));
    }
    return tokens;
  }

  private static List<Credential> apiKeys() {
    var random = new Random(1);
    return IntStream.range(0, 1_000)
        .mapToObj(
            i -> {
              var bytes = new byte[32];
              random.nextBytes(bytes);
              var part = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
              return new Credential("mzn_" + part + "_" + part, false);
            })
        .toList();
  }

  private static JwtClaims claimsOfKey(String key) {
    var claims = claims(UUID.nameUUIDFromBytes(key.getBytes()));
    claims.setStringListClaim("addresses", "41.111.0.0/24", "2001:db8::/32", "10.0.0.0/8");
    return claims;
  }

  private static JwtClaims claims(UUID subject) {
    var claims = new JwtClaims();
    claims.setSubject(subject.toString());
    claims.setClaim("company", COMPANY.toString());
    claims.setClaim("upn", "user-" + subject);
    claims.setStringListClaim("groups", "storekeeper");
    claims.setStringListClaim(
        "permissions", "products:*", "stock-movements:*", "stock-levels:read", "warehouses:read");
    claims.setExpirationTimeMinutesInTheFuture(Duration.ofMinutes(15).toMinutes());
    return claims;
  }
}
