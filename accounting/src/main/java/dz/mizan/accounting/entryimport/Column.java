package dz.mizan.accounting.entryimport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a file, by their own title and by that of an export of entries. */
enum Column {
  ENTRY("EcritureNum", 50),
  JOURNAL("JournalCode", 8),
  DATE("EcritureDate", 10),
  ACCOUNT("CompteNum", 12),
  LABEL("EcritureLib", 200),
  DEBIT("Debit", 21),
  CREDIT("Credit", 21),
  REFERENCE("PieceRef", 200),
  PARTNER("CompAuxNum", 64),
  DUE_DATE("Echeance", 10),
  COST_CENTRE("CentreCout", 20),
  PROJECT("Projet", 20);

  /** What an export of entries has and an import does not need. */
  static final Set<String> IGNORED =
      Set.of(
          "journallib",
          "comptelib",
          "compauxlib",
          "piecedate",
          "ecriturelet",
          "datelet",
          "validdate",
          "montantdevise",
          "idevise",
          "lignenum",
          "nature",
          "empreinte");

  private final String exported;
  private final int maxLength;

  Column(String exported, int maxLength) {
    this.exported = exported;
    this.maxLength = maxLength;
  }

  /** The title: {@code due_date}. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  int maxLength() {
    return maxLength;
  }

  /** The column with that title; null if there is none. */
  static @Nullable Column find(String title) {
    var sought = title.strip();
    return Arrays.stream(values())
        .filter(c -> c.title().equalsIgnoreCase(sought) || c.exported.equalsIgnoreCase(sought))
        .findFirst()
        .orElse(null);
  }
}
