package dz.mizan.local.test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * One access token in the making; {@link #sign} or {@link #recent} ends it. Everything is right
 * unless told otherwise.
 */
public final class TestToken {
  private static final Duration LIFE = Duration.ofMinutes(15);

  private final Instant born = Instant.now();
  private final JwtClaims claims = new JwtClaims();
  // Claims whose value is any good one, as long as nobody has asked for a certain one.
  private final Set<String> anyGood = new HashSet<>();
  private RsaJsonWebKey key;
  private String keyId;
  private boolean unsigned;
  private boolean withPublicKeyAsSecret;
  private final Map<String, Object> headers = new LinkedHashMap<>();
  private String type = "at+jwt";

  TestToken(RsaJsonWebKey key, UUID user, UUID company) {
    this.key = key;
    this.keyId = key.getKeyId();
    claims.setIssuer("mizan");
    claims.setAudience("mizan");
    claims.setSubject(user.toString());
    claims.setStringClaim("company", company.toString());
    claims.setStringClaim("upn", "user-" + user);
    claims.setStringClaim("sid", UUID.randomUUID().toString());
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setStringListClaim("groups", List.of());
    claims.setStringListClaim("permissions", List.of());
    validFrom(born);
    anyGood.addAll(List.of("sid", "jti", "iat", "exp"));
  }

  /** The username, claim {@code upn}. */
  public TestToken username(String username) {
    return claim("upn", username);
  }

  /** The session, claim {@code sid}. */
  public TestToken session(String session) {
    return claim("sid", session);
  }

  public TestToken roles(String... roles) {
    claims.setStringListClaim("groups", roles);
    return this;
  }

  /**
   * @param permissions as {@code resource:action}
   */
  public TestToken permissions(String... permissions) {
    claims.setStringListClaim("permissions", permissions);
    return this;
  }

  public TestToken claim(String name, Object value) {
    anyGood.remove(name);
    claims.setClaim(name, value);
    return this;
  }

  public TestToken without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  /** The user has just proved once more who he is. */
  public TestToken steppedUp() {
    steppedUp(Duration.ZERO);
    anyGood.add("stepped_up_at");
    return this;
  }

  /** The user has proved once more, so long ago, who he is: claim {@code stepped_up_at}. */
  public TestToken steppedUp(Duration ago) {
    return claim("stepped_up_at", Instant.now().minus(ago).getEpochSecond());
  }

  public TestToken expired() {
    return validFrom(Instant.now().minus(LIFE.multipliedBy(2)));
  }

  /** Issued in five minutes, by a clock that is wrong or a forger. */
  public TestToken issuedInTheFuture() {
    return validFrom(Instant.now().plus(Duration.ofMinutes(5)));
  }

  /** Issued now, good only in five minutes. */
  public TestToken notYetValid() {
    claims.setNotBefore(NumericDate.fromSeconds(Instant.now().getEpochSecond() + 300));
    return this;
  }

  /** Issued long ago, for far too long. */
  public TestToken everlasting() {
    validFrom(Instant.now().minus(Duration.ofDays(1)));
    claims.setExpirationTimeMinutesInTheFuture(60);
    return this;
  }

  public TestToken issuer(String issuer) {
    claims.setIssuer(issuer);
    return this;
  }

  public TestToken audience(String audience) {
    claims.setAudience(audience);
    return this;
  }

  /** Signed by a stranger who names our key. */
  public TestToken forged() {
    key = TestTokens.newKey();
    return this;
  }

  /** Signed by a stranger who names a key that nobody published. */
  public TestToken ofUnknownKey() {
    key = TestTokens.newKey();
    keyId = key.getKeyId();
    return this;
  }

  /** Of another type than an access token, such as {@code JWT}. */
  public TestToken type(String type) {
    this.type = type;
    return this;
  }

  /** Naming another key than the one that signs it. */
  public TestToken keyId(String keyId) {
    this.keyId = keyId;
    return this;
  }

  /** With one more field in the header. */
  public TestToken header(String name, Object value) {
    headers.put(name, value);
    return this;
  }

  /** Signed by HS256, with the public key that everybody knows as its secret. */
  public TestToken confusingKeys() {
    withPublicKeyAsSecret = true;
    return this;
  }

  /** Algorithm {@code none}. */
  public TestToken unsigned() {
    unsigned = true;
    return this;
  }

  /**
   * What {@link #sign} gave for the same in the last minute, or else gives now: for the requests of
   * a user who has one token, as users do.
   */
  public String recent() {
    return RecentTokens.get(asked(), born, this::sign);
  }

  private String asked() {
    var asked = new TreeMap<String, Object>(claims.getClaimsMap());
    asked.replaceAll((name, value) -> anyGood.contains(name) ? Map.of("any", "good") : value);
    var by = List.of(keyId, key.getRsaPublicKey().getModulus(), withPublicKeyAsSecret, unsigned);
    return JsonUtil.toJson(Map.of("type", type, "headers", headers, "by", by, "claims", asked));
  }

  /**
   * @return a new token, without "Bearer"
   */
  public String sign() {
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setHeader("typ", type);
    signature.setKeyIdHeaderValue(keyId);
    headers.forEach(signature::setHeader);
    if (withPublicKeyAsSecret) {
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
      signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
    } else if (unsigned) {
      signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    } else {
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      signature.setKey(key.getPrivateKey());
    }
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private TestToken validFrom(Instant start) {
    anyGood.removeAll(List.of("iat", "exp"));
    claims.setIssuedAt(NumericDate.fromSeconds(start.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(start.plus(LIFE).getEpochSecond()));
    return this;
  }
}
