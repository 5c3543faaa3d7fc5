package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A statement that is about to be written.
 *
 * @param fingerprints of its lines, in their order
 */
record NewStatement(
    UUID id,
    UUID treasuryId,
    StatementFormat format,
    String fileHash,
    String currency,
    ParsedStatement parsed,
    List<String> fingerprints,
    List<String> warnings) {

  /**
   * What lines are known again by in another file: date, amount and texts, and which of those alike
   * in its file it is.
   */
  static List<String> fingerprints(List<ParsedLine> lines) {
    var seen = new HashMap<String, Integer>();
    var prints = new ArrayList<String>();
    for (var line : lines) {
      var text =
          String.join(
              "\n",
              line.date().toString(),
              line.amount().toPlainString(),
              line.label(),
              line.reference() == null ? "" : line.reference());
      int occurrence = seen.merge(text, 1, Integer::sum);
      prints.add(sha256((text + "\n" + occurrence).getBytes(StandardCharsets.UTF_8)));
    }
    return prints;
  }

  /** The same with some of its lines. */
  NewStatement only(List<ParsedLine> kept, List<String> prints) {
    return new NewStatement(
            id, treasuryId, format, fileHash, currency, parsed.only(kept), prints, warnings)
        .warned("skipped-duplicates");
  }

  NewStatement warned(String warning) {
    var more = new ArrayList<>(warnings);
    more.add(warning);
    return new NewStatement(
        id, treasuryId, format, fileHash, currency, parsed, fingerprints, List.copyOf(more));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
