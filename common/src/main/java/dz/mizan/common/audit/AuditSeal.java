package dz.mizan.common.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of a company's chain.
 *
 * @param position counts from 1 without a gap
 * @param entryIds the entries that it covers, in the order in which it covers them
 * @param entries how many are sealed from the first seal up to this one
 * @param mac HMAC-SHA-256, hexadecimal
 */
record AuditSeal(
    long position, List<Long> entryIds, long entries, String mac, OffsetDateTime sealedAt) {

  /** The end of a chain, which the next seal covers. */
  record Head(long position, long entries, String mac) {
    /** Before the first seal. */
    static final Head NONE = new Head(0, 0, "");
  }

  static AuditSeal of(Row row) {
    return new AuditSeal(
        row.getLong("position"),
        List.of(row.getArrayOfLongs("entry_ids")),
        row.getLong("entries"),
        HexFormat.of().formatHex(row.getBuffer("mac").getBytes()),
        row.getOffsetDateTime("sealed_at"));
  }

  Head head() {
    return new Head(position, entries, mac);
  }
}
