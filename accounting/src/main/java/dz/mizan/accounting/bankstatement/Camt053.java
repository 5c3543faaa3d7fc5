package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 20022 bank to customer statements (camt.053, all versions): statements with the
 * balances OPBD (or PRCD) and CLBD, and entries that are booked. An entry of several transactions
 * is one movement, as on the account.
 */
final class Camt053 implements SafeXml.Listener {
  private static final String STATEMENT = "/Document/BkToCstmrStmt/Stmt";

  private final List<ParsedStatement> statements = new ArrayList<>();
  private final Statement statement = new Statement();
  private final Balance balance = new Balance();
  private final Entry entry = new Entry();

  private static final class Statement {
    private @Nullable String id;
    private @Nullable String account;
    private @Nullable String currency;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private List<ParsedLine> lines = new ArrayList<>();
  }

  private static final class Balance {
    private String code = "";
    private BigDecimal amount = BigDecimal.ZERO;
    private boolean isDebit;
  }

  private static final class Entry {
    private int line;
    private @Nullable BigDecimal amount;
    private boolean isDebit;
    private boolean isBooked;
    private @Nullable LocalDate booked;
    private @Nullable LocalDate valued;
    private @Nullable String reference;
    private @Nullable String endToEnd;
    private String info = "";
    private StringJoiner purpose = new StringJoiner(" ");
    private @Nullable String debtor;
    private @Nullable String creditor;
    private @Nullable String debtorAccount;
    private @Nullable String creditorAccount;
  }

  /**
   * @throws BrokenStatement if there is no statement in it, or an element cannot be read
   */
  static List<ParsedStatement> parse(byte[] file) {
    var reader = new Camt053();
    SafeXml.read(file, reader);
    if (reader.statements.isEmpty()) {
      throw BrokenStatement.at(0, "no statement (BkToCstmrStmt/Stmt) in it");
    }
    return reader.statements;
  }

  @Override
  public void begin(String path, SafeXml.Attributes attributes, int line) {
    switch (path.startsWith(STATEMENT) ? path.substring(STATEMENT.length()) : "?") {
      case "" -> {
        statement.id = null;
        statement.account = null;
        statement.currency = null;
        statement.opening = null;
        statement.closing = null;
        statement.lines = new ArrayList<>();
      }
      case "/Bal" -> {
        balance.code = "";
        balance.isDebit = false;
      }
      case "/Bal/Amt" -> statement.currency = attributes.get("Ccy");
      case "/Ntry" -> beginEntry(line);
      default -> {}
    }
  }

  private void beginEntry(int line) {
    entry.line = line;
    entry.amount = null;
    entry.isDebit = false;
    entry.isBooked = true;
    entry.booked = null;
    entry.valued = null;
    entry.reference = null;
    entry.endToEnd = null;
    entry.info = "";
    entry.purpose = new StringJoiner(" ");
    entry.debtor = null;
    entry.creditor = null;
    entry.debtorAccount = null;
    entry.creditorAccount = null;
  }

  @Override
  public void end(String path, String text, int line) {
    if (!path.startsWith(STATEMENT)) {
      return;
    }
    var rest = path.substring(STATEMENT.length());
    if (rest.startsWith("/Ntry/")) {
      endInEntry(rest.substring("/Ntry".length()), text, line);
      return;
    }
    switch (rest) {
      case "" -> endStatement(line);
      case "/Id" -> statement.id = Texts.lineOrNull(text, 100);
      case "/Acct/Id/IBAN", "/Acct/Id/Othr/Id" -> statement.account = Texts.lineOrNull(text, 50);
      case "/Bal/Tp/CdOrPrtry/Cd" -> balance.code = text;
      case "/Bal/Amt" -> balance.amount = Amounts.plain(text, line);
      case "/Bal/CdtDbtInd" -> balance.isDebit = isDebit(text, line);
      case "/Bal" -> endBalance();
      case "/Ntry" -> endEntry(line);
      default -> {}
    }
  }

  private void endInEntry(String rest, String text, int line) {
    switch (rest) {
      case "/Amt" -> entry.amount = Amounts.plain(text, line);
      case "/CdtDbtInd" -> entry.isDebit = isDebit(text, line);
      case "/Sts", "/Sts/Cd" -> entry.isBooked = text.isEmpty() || text.equals("BOOK");
      case "/BookgDt/Dt", "/BookgDt/DtTm" -> entry.booked = date(text, line);
      case "/ValDt/Dt", "/ValDt/DtTm" -> entry.valued = date(text, line);
      case "/NtryRef" -> entry.reference = Texts.lineOrNull(text, 100);
      case "/AcctSvcrRef" ->
          entry.reference = entry.reference == null ? Texts.lineOrNull(text, 100) : entry.reference;
      case "/AddtlNtryInf" -> entry.info = text;
      default -> endInDetails(rest, text);
    }
  }

  private void endInDetails(String rest, String text) {
    switch (rest.startsWith("/NtryDtls/TxDtls")
        ? rest.substring("/NtryDtls/TxDtls".length())
        : "") {
      case "/Refs/EndToEndId" ->
          entry.endToEnd = text.equals("NOTPROVIDED") ? null : Texts.lineOrNull(text, 100);
      case "/RmtInf/Ustrd", "/RmtInf/Strd/CdtrRefInf/Ref", "/AddtlTxInf" -> entry.purpose.add(text);
      case "/RltdPties/Dbtr/Nm", "/RltdPties/Dbtr/Pty/Nm" -> entry.debtor = text;
      case "/RltdPties/Cdtr/Nm", "/RltdPties/Cdtr/Pty/Nm" -> entry.creditor = text;
      case "/RltdPties/DbtrAcct/Id/IBAN", "/RltdPties/DbtrAcct/Id/Othr/Id" ->
          entry.debtorAccount = text;
      case "/RltdPties/CdtrAcct/Id/IBAN", "/RltdPties/CdtrAcct/Id/Othr/Id" ->
          entry.creditorAccount = text;
      default -> {}
    }
  }

  private void endBalance() {
    var amount = balance.isDebit ? balance.amount.negate() : balance.amount;
    switch (balance.code) {
      case "OPBD" -> statement.opening = amount;
      case "PRCD" -> statement.opening = statement.opening == null ? amount : statement.opening;
      case "CLBD" -> statement.closing = amount;
      default -> {} // available and forward balances
    }
  }

  private void endEntry(int line) {
    if (!entry.isBooked) {
      return;
    }
    var date = entry.booked == null ? entry.valued : entry.booked;
    if (entry.amount == null || date == null) {
      throw BrokenStatement.at(line, "an entry without amount or date");
    }
    if (entry.amount.signum() == 0) {
      return;
    }
    var purpose = entry.purpose.length() == 0 ? entry.info : entry.purpose.toString();
    statement.lines.add(
        new ParsedLine(
            entry.line,
            date,
            entry.valued,
            entry.isDebit ? entry.amount.negate() : entry.amount,
            Texts.line(purpose, 500),
            entry.endToEnd == null ? entry.reference : entry.endToEnd,
            Texts.lineOrNull(entry.isDebit ? entry.creditor : entry.debtor, 200),
            Texts.lineOrNull(entry.isDebit ? entry.creditorAccount : entry.debtorAccount, 50)));
  }

  private void endStatement(int line) {
    if (statement.opening == null || statement.closing == null) {
      throw BrokenStatement.at(line, "no opening balance (OPBD) or closing balance (CLBD)");
    }
    statements.add(
        new ParsedStatement(
            statement.id,
            statement.account,
            statement.currency,
            statement.opening,
            statement.closing,
            List.copyOf(statement.lines)));
  }

  private static boolean isDebit(String text, int line) {
    return switch (text) {
      case "DBIT" -> true;
      case "CRDT" -> false;
      default -> throw BrokenStatement.at(line, "neither CRDT nor DBIT");
    };
  }

  private static LocalDate date(String text, int line) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw BrokenStatement.at(line, "not a date");
    }
  }
}
