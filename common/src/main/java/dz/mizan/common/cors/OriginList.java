package dz.mizan.common.cors;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All companies' origins as {@code auth} publishes them: as hashes, so that whoever reads the list
 * can check an origin but does not learn who the companies are and which is whose.
 *
 * @param origins hashes of origins that some company names, each once
 * @param companies hashes of a company's id together with an origin that it names
 */
@RegisterForReflection
public record OriginList(List<String> origins, List<String> companies) {
  private static final int HASH_BYTES = 16;

  /** One origin of one company. */
  public record Entry(UUID companyId, String origin) {}

  public static OriginList of(Collection<Entry> entries) {
    return new OriginList(
        entries.stream().map(entry -> hash(entry.origin())).distinct().sorted().toList(),
        entries.stream()
            .map(entry -> hash(entry.companyId(), entry.origin()))
            .distinct()
            .sorted()
            .toList());
  }

  /** The list made ready for questions. */
  public AllowedOrigins allowed() {
    return new Lookup(new HashSet<>(origins), new HashSet<>(companies));
  }

  /** The same for equal lists. */
  public String fingerprint() {
    return hash(String.join(",", origins) + ";" + String.join(",", companies));
  }

  private static String hash(UUID companyId, String origin) {
    return hash(companyId + " " + origin);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Lookup(Set<String> origins, Set<String> companies) implements AllowedOrigins {
    @Override
    public boolean isKnown(String origin) {
      return !origins.isEmpty() && origins.contains(hash(origin));
    }

    @Override
    public boolean isOf(UUID companyId, String origin) {
      return !companies.isEmpty() && companies.contains(hash(companyId, origin));
    }
  }
}
