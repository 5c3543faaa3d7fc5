package dz.mizan.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.audit.AuditSeal.Head;
import dz.mizan.common.crypto.BlindIndex;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealChainTest {
  private static final UUID COMPANY = new UUID(1, 1);
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T08:00:00.123456Z");
  private final SealChain chain = chain((byte) 7, "inventory");

  private static SealChain chain(byte key, String service) {
    var bytes = new byte[32];
    bytes[0] = key;
    return new SealChain(
        new BlindIndex(Optional.of(Base64.getEncoder().encodeToString(bytes))), service);
  }

  private static AuditEntry entry(long id, String username, String address, String after) {
    return new AuditEntry(
        COMPANY,
        id,
        AT,
        null,
        username,
        null,
        address,
        "a",
        "b",
        new UUID(2, 2),
        null,
        after,
        null);
  }

  private String mac(AuditEntry... entries) {
    return chain.next(COMPANY, Head.NONE, List.of(entries), AT).mac();
  }

  @Test
  void the_same_entries_give_the_same_seal_in_every_zone() {
    var elsewhere = AT.withOffsetSameInstant(java.time.ZoneOffset.ofHours(5));
    var entry = entry(1, "amina", "10.0.0.1", "{}");
    var there =
        new AuditEntry(
            COMPANY,
            1,
            elsewhere,
            null,
            "amina",
            null,
            "10.0.0.1",
            "a",
            "b",
            new UUID(2, 2),
            null,
            "{}",
            null);
    assertThat(chain.next(COMPANY, Head.NONE, List.of(there), elsewhere).mac())
        .isEqualTo(mac(entry))
        .hasSize(64);
  }

  @Test
  void nothing_moves_from_one_field_or_entry_to_the_next() {
    assertThat(mac(entry(1, "ab", "c", null))).isNotEqualTo(mac(entry(1, "a", "bc", null)));
    assertThat(mac(entry(1, "", null, null))).isNotEqualTo(mac(entry(1, null, "", null)));
    assertThat(mac(entry(1, "a", null, "{}"), entry(2, "b", null, "{}")))
        .isNotEqualTo(mac(entry(2, "b", null, "{}"), entry(1, "a", null, "{}")));
    assertThat(mac(entry(1, "a", null, "{\"n\":1}")))
        .isNotEqualTo(mac(entry(1, "a", null, "{\"n\": 1}")));
  }

  @Test
  void a_seal_belongs_to_its_place_company_service_and_key() {
    var entries = List.of(entry(1, "a", null, null));
    var first = chain.next(COMPANY, Head.NONE, entries, AT);
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.entries()).isEqualTo(1);
    var second = chain.next(COMPANY, first.head(), entries, AT);
    assertThat(second.position()).isEqualTo(2);
    assertThat(second.entries()).isEqualTo(2);
    assertThat(
            List.of(
                first.mac(),
                second.mac(),
                chain.next(new UUID(1, 2), Head.NONE, entries, AT).mac(),
                chain.next(COMPANY, Head.NONE, entries, AT.plusNanos(1_000)).mac(),
                chain.next(COMPANY, new Head(0, 5, ""), entries, AT).mac(),
                chain((byte) 7, "hr").next(COMPANY, Head.NONE, entries, AT).mac(),
                chain((byte) 8, "inventory").next(COMPANY, Head.NONE, entries, AT).mac()))
        .doesNotHaveDuplicates();
  }
}
