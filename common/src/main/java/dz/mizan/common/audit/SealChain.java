package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditSeal.Head;
import dz.mizan.common.crypto.BlindIndex;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Computes seals: HMAC-SHA-256 under a key of this service alone, which comes from {@code
 * MIZAN_INDEX_KEY}. Whoever has the database and not the key can compute none. A missing key stops
 * the service at start.
 */
@Startup
@ApplicationScoped
class SealChain {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "1";
  private static final int ABSENT = -1;

  private final SecretKeySpec key;

  SealChain(BlindIndex index, @ConfigProperty(name = "quarkus.application.name") String service) {
    key = new SecretKeySpec(index.of(service, "mizan.audit-seal"), ALGORITHM);
  }

  /** The seal of these entries, after that one. */
  AuditSeal next(UUID companyId, Head previous, List<AuditEntry> entries, OffsetDateTime sealedAt) {
    long position = previous.position() + 1;
    long count = previous.entries() + entries.size();
    var mac = begin();
    put(mac, VERSION);
    put(mac, companyId.toString());
    put(mac, Long.toString(position));
    put(mac, Long.toString(count));
    put(mac, AuditEntry.micros(sealedAt));
    put(mac, previous.mac());
    for (var entry : entries) {
      entry.canonical().forEach(field -> put(mac, field));
    }
    return new AuditSeal(
        position,
        entries.stream().map(AuditEntry::id).toList(),
        count,
        HexFormat.of().formatHex(mac.doFinal()),
        sealedAt);
  }

  private Mac begin() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // Each with its length in front, so that nothing can be moved from one field to the next.
  private static void put(Mac mac, @Nullable String field) {
    var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    var length = ByteBuffer.allocate(Integer.BYTES);
    mac.update(length.putInt(field == null ? ABSENT : bytes.length).flip());
    mac.update(bytes);
  }
}
