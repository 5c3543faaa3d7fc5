package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;
import java.util.UUID;

/**
 * The file was imported, and some of its entries were reversed: the others would be there twice.
 */
final class ImportPartlyReversed extends Refusal {
  ImportPartlyReversed(UUID importId, Imports.Entries posted) {
    super(Kind.CONFLICT, "import-partly-reversed");
    fact("importId", importId.toString());
    fact("entries", posted.entries());
    fact("reversed", posted.reversed());
  }
}
