package dz.mizan.accounting.entryexport;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How lines of entries are written. */
final class EntryFile {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final List<String> TITLES =
      List.of(
          "JournalCode",
          "JournalLib",
          "EcritureNum",
          "EcritureDate",
          "CompteNum",
          "CompteLib",
          "CompAuxNum",
          "CompAuxLib",
          "PieceRef",
          "PieceDate",
          "EcritureLib",
          "Debit",
          "Credit",
          "EcritureLet",
          "DateLet",
          "ValidDate",
          "Montantdevise",
          "Idevise",
          "LigneNum",
          "Echeance",
          "CentreCout",
          "Projet",
          "Nature",
          "Empreinte");

  private final char separator;

  EntryFile(char separator) {
    this.separator = separator;
  }

  String titles() {
    return String.join(String.valueOf(separator), TITLES) + "\r\n";
  }

  /** One line with its end, in the order of the titles. */
  void write(Row row, StringBuilder into) {
    for (int i = 0; i < TITLES.size(); i++) {
      if (i > 0) {
        into.append(separator);
      }
      into.append(text(row.getValue(i)));
    }
    into.append("\r\n");
  }

  private String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Numeric amount -> amount.bigDecimalValue().toPlainString().replace('.', ',');
      case LocalDate date -> DATE.format(date);
      case String text -> quoted(text);
      case Object other -> other.toString();
    };
  }

  // An apostrophe in front of what a spreadsheet would take for a formula.
  private String quoted(String text) {
    var safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean needsQuotes = safe.indexOf(separator) >= 0 || safe.indexOf('"') >= 0;
    return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
